import { Alert, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type Difference, differenceText } from '~/domain/plan/difference'

interface ChangedMeanwhileProps {
  title: string
  differences: readonly Difference[]
  advice: string
  action?: { label: string; onSelect: () => void }
}

/** Somebody else changed an object since the user saw it: what, and what to do. */
export function ChangedMeanwhile({ title, differences, advice, action }: ChangedMeanwhileProps) {
  return (
    <Alert role="alert" color="yellow" variant="light" icon={<IconAlertTriangle />} title={title}>
      <List size="sm" my={4}>
        {differences.map((difference) => (
          <List.Item key={difference.attribute}>{differenceText(difference)}</List.Item>
        ))}
      </List>
      <Text size="sm">{advice}</Text>
      {action && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={action.onSelect}>
          {action.label}
        </Button>
      )}
    </Alert>
  )
}
