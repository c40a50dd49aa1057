import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { t } from '~/domain/words/words'

const words = {
  plan: {
    title: 'This plan will not survive a reload',
    text: 'The browser’s storage is full or blocked. Keep this tab open until the plan is done.',
  },
  key: {
    title: 'The key will not survive a reload',
    text: 'The browser cannot store the pre-shared key encrypted. Keep this tab open until the plan is done.',
  },
  undo: {
    title: 'After a reload, Undo asks for the key',
    text: 'The pre-shared key that this plan took away is in the memory of this tab alone.',
  },
} as const

/** Says what a reload would lose. */
export function PlanRisk({ risk }: { risk: keyof typeof words | undefined }) {
  if (risk === undefined) return null
  const { title, text } = words[risk]
  return (
    <Alert
      color={risk === 'undo' ? 'blue' : 'yellow'}
      variant="light"
      icon={<IconAlertTriangle />}
      title={t(title)}
    >
      {t(text)}
    </Alert>
  )
}
