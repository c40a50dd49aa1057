import type { DisplayText } from '~/domain/text/message'
import { format } from '~/i18n/translate'
import { Alert, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type Difference, differenceText } from '~/domain/plan/difference'

interface ChangedMeanwhileProps {
  title: DisplayText
  differences: readonly Difference[]
  advice: DisplayText
  action?: { label: string; onSelect: () => void }
}

/** Somebody else changed an object since the user saw it: what, and what to do. */
export function ChangedMeanwhile({ title, differences, advice, action }: ChangedMeanwhileProps) {
  return (
    <Alert role="alert" color="yellow" variant="light" icon={<IconAlertTriangle />} title={format(title)}>
      <List size="sm" my={4}>
        {differences.map((difference) => (
          <List.Item key={difference.attribute}>{format(differenceText(difference))}</List.Item>
        ))}
      </List>
      <Text size="sm">{format(advice)}</Text>
      {action && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={action.onSelect}>
          {action.label}
        </Button>
      )}
    </Alert>
  )
}
