import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { t } from '~/i18n/translate'

const words = {
  plan: {
    title: 'This plan won’t survive a reload',
    text: 'The browser’s storage is full or blocked. Keep this tab open until the plan finishes.',
  },
  key: {
    title: 'The key won’t survive a reload',
    text: 'The browser can’t store the pre-shared key in encrypted form. Keep this tab open until the plan finishes.',
  },
  undo: {
    title: 'Undo requires the key after a reload',
    text: 'The pre-shared key that this plan removed is kept only in this tab’s memory.',
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
