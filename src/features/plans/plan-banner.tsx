import { Alert, Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconListCheck } from '@tabler/icons-react'
import { useLocation } from '@tanstack/react-router'
import { usePlanRuns } from '~/api/plans/use-plan-runs'
import { useAccounts } from '~/api/session/sessions-context'
import { useSite } from '~/api/site/site'
import { openRuns } from './own-runs'
import { format, t } from '~/i18n/translate'

import { AnchorLink } from '~/ui/links/anchor-link'

const words = {
  running: '“{title}” is running.',
  undoing: '“{title}” is being undone.',
  stopped: '“{title}” isn’t finished.',
  done: '“{title}” completed.',
  undone: '“{title}” was undone.',
} as const

/**
 * Says on every page that a plan was left in the middle, or goes on behind it. What was merely deleted can be undone from
 * here; all else is undone where its steps are in sight.
 */
export function PlanBanner() {
  const { params } = useSite()
  const { pathname } = useLocation()
  const { runs, all } = usePlanRuns()
  const [run, ...more] = openRuns(all, useAccounts())
  if (!run || pathname.endsWith('/activity')) return null
  const { id, plan } = run.journal
  const isRemoved = run.phase === 'done' && plan.steps.every(({ does }) => does === 'delete')
  const isOver = run.phase === 'done' || run.phase === 'undone'
  return (
    <Alert
      role="status"
      mb="md"
      color="blue"
      variant="light"
      icon={<IconListCheck />}
      withCloseButton={isOver}
      closeButtonLabel={t('Dismiss')}
      onClose={() => runs.seen(id)}
    >
      <Group gap="xs">
        <span>
          {t(words[run.phase], { title: format(plan.title) })}{' '}
          {run.risk === 'undo' && t('Undo requires the key after a reload.')}{' '}
          {more.length > 0 && t('{count} more plans are open.', { count: more.length })}
        </span>
        {isRemoved && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconArrowBackUp size={14} />}
            onClick={() => void runs.undo(id)}
          >
            {t('Undo')}
          </Button>
        )}
        <AnchorLink to="/$cloud/$region/$project/activity" params={params}>
          {t('View activity')}
        </AnchorLink>
      </Group>
    </Alert>
  )
}
