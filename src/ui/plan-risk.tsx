import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { t } from '~/domain/words/words'

/** Says what a reload would lose, where the browser cannot keep it. */
export function PlanRisk({ risk }: { risk: 'plan' | 'key' | undefined }) {
  if (risk === undefined) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconAlertTriangle />}
      title={
        risk === 'plan' ? t('This plan will not survive a reload') : t('The key will not survive a reload')
      }
    >
      {risk === 'plan'
        ? t('The browser’s storage is full or blocked. Keep this tab open until the plan is done.')
        : t(
            'The browser cannot store the pre-shared key encrypted. Keep this tab open until the plan is done.',
          )}
    </Alert>
  )
}
