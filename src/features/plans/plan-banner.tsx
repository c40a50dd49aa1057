import { Alert, Anchor } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { usePlanRuns } from '~/api/plans/use-plan-runs'
import { useAccounts } from '~/api/sessions-context'
import { useSite } from '~/api/site'
import { ownRuns } from './own-runs'
import { said } from '~/domain/words/sentence'
import { t } from '~/domain/words/words'

const words = {
  running: 'The plan “{title}” is being carried out.',
  undoing: 'The plan “{title}” is being taken back.',
  stopped: 'The plan “{title}” is not finished.',
  done: 'The plan “{title}” is done.',
  undone: 'The plan “{title}” was taken back.',
} as const

/** Says on every page that a plan was left in the middle, or goes on behind it. */
export function PlanBanner() {
  const { params } = useSite()
  const { pathname } = useLocation()
  const [run, ...more] = ownRuns(usePlanRuns().all, useAccounts())
  if (!run || pathname.endsWith('/plans')) return null
  return (
    <Alert role="status" mb="md" color="blue" variant="light" icon={<IconListCheck />}>
      {t(words[run.phase], { title: said(run.journal.plan.title) })}{' '}
      {more.length > 0 && t('{count} more plans are open.', { count: more.length })}{' '}
      <Anchor renderRoot={(props) => <Link {...props} to="/$cloud/$region/$project/plans" params={params} />}>
        {t('Open the plans')}
      </Anchor>
    </Alert>
  )
}
