import { Alert, Anchor } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { usePlanRuns } from '~/api/plans/use-plan-runs'
import { useAccounts } from '~/api/sessions-context'
import { useSite } from '~/api/site'
import { ownRuns } from './own-runs'
import { said } from '~/domain/words/sentence'

const words = {
  running: 'is being carried out',
  undoing: 'is being taken back',
  stopped: 'is not finished',
  done: 'is done',
  undone: 'was taken back',
} as const

/** Says on every page that a plan was left in the middle, or goes on behind it. */
export function PlanBanner() {
  const { params } = useSite()
  const { pathname } = useLocation()
  const [run, ...more] = ownRuns(usePlanRuns().all, useAccounts())
  if (!run || pathname.endsWith('/plans')) return null
  const others = more.length > 0 ? ` and ${more.length} more` : ''
  return (
    <Alert role="status" mb="md" color="blue" variant="light" icon={<IconListCheck />}>
      The plan “{said(run.journal.plan.title)}” {words[run.phase]}
      {others}.{' '}
      <Anchor renderRoot={(props) => <Link {...props} to="/$cloud/$region/$project/plans" params={params} />}>
        Open the plans
      </Anchor>
    </Alert>
  )
}
