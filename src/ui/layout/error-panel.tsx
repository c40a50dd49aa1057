import { Button, Code, Group, Text } from '@mantine/core'
import { IconAlertCircle, IconRefresh } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Mono } from '../text/mono'
import classes from './panel.module.css'
import { t } from '~/i18n/translate'

interface ErrorPanelProps {
  /** What happened. */
  title: string
  /** What to do. */
  advice: string
  /** Longer text as it came. */
  detail?: string
  requestId?: string | undefined
  onRetry?: () => void
  /** What else can be done. */
  more?: ReactNode
  /** It is all that the page shows: its title is the page's. */
  isPage?: boolean
}

/** Stands where something could not be shown: what happened, what to do, and a way to try again. */
export function ErrorPanel(props: ErrorPanelProps) {
  const { title, advice, detail, requestId, onRetry, more, isPage = false } = props
  const Title = isPage ? 'h1' : 'p'
  return (
    <div className={classes.panel} role="alert">
      <Title className={classes.title}>
        <IconAlertCircle size={18} className={classes.alert} aria-hidden /> {title}
      </Title>
      <Text maw={560}>{advice}</Text>
      {detail !== undefined && (
        <Code block className={classes.code}>
          {detail}
        </Code>
      )}
      {requestId !== undefined && (
        <Text c="dimmed">
          {t('Request ID for your administrator:')} <Mono value={requestId} />
        </Text>
      )}
      <Group gap="xs">
        {more}
        {onRetry && (
          <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
            {t('Try again')}
          </Button>
        )}
      </Group>
    </div>
  )
}
