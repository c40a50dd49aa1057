import type { FormEvent, ReactNode } from 'react'
import { usePeerKeys } from '~/api/write/peer-keys'
import type { TunnelWorlds } from '~/api/site/site-world'
import { useTunnelsAfter } from '~/api/plans/execution/tunnels-after'
import type { usePlanFlow } from '~/api/plans/use-plan-runs'
import { useSite } from '~/api/site/site'
import { writeRefusal } from '~/domain/site/permissions'
import { outageOf } from '~/domain/plan/downtime/outage'
import type { Plan } from '~/domain/plan/plan'
import { t } from '~/i18n/translate'
import { PlanReview } from '~/components/plans/plan-review'
import { Section } from '~/ui/layout/section'
import { SplitPage } from '~/ui/layout/split-page'
import { TunnelStatusList } from '~/components/tunnels/tunnel-status-list'
import { UnreadSites } from '~/components/plans/unread-sites'
import { MovingTunnelsSection } from './moving-tunnels'
import type { MovingTunnels } from './use-moving-tunnels'

interface ReplaceFrameProps {
  flow: ReturnType<typeof usePlanFlow>
  plan: Plan | undefined
  /** Whether a value was changed. */
  isDirty: boolean
  choice: MovingTunnels
  read: TunnelWorlds
  onReadAgain: () => void
  onSubmit: (event: FormEvent) => void
  /** The fields. */
  children: ReactNode
}

/** The new values and the connections that get them on the left; on the right what the replacement does and how it goes. */
export function ReplaceFrame({
  flow,
  plan,
  isDirty,
  choice,
  read,
  onReadAgain,
  onSubmit,
  children,
}: ReplaceFrameProps) {
  const { key, roles } = useSite()
  const { all, moving } = choice
  const { here, worlds, unread } = read
  const readKeys = usePeerKeys(flow.run)
  const tunnels = useTunnelsAfter(flow.run, moving)
  const labels = { status: t('Status of the tunnels'), list: t('Tunnels') }
  const isNoneChosen = all.length > 0 && moving.length === 0
  return (
    <SplitPage
      isLocked={flow.run !== undefined}
      wouldLose={() => flow.run === undefined && (isDirty || moving.length < all.length)}
      onSubmit={onSubmit}
      choices={
        <>
          <Section title={t('New values')}>{children}</Section>
          {all.length > 0 && <MovingTunnelsSection choice={choice} isLocked={flow.run !== undefined} />}
        </>
      }
      review={
        <PlanReview
          plan={plan}
          worlds={worlds}
          outage={plan && outageOf(plan, worlds)}
          peerFiles={{ options: here.options, readKeys }}
          nothing={
            isNoneChosen ? t('Select at least one connection.') : t('Change a value to preview the plan.')
          }
          run={flow.run}
          result={<TunnelStatusList labels={labels} tunnels={tunnels} siteKey={key} />}
          actions={flow.actions}
          start={{ label: t('Replace policy'), refusal: writeRefusal(roles) }}
        >
          <UnreadSites
            sites={moving.some(({ far }) => !far) ? unread : []}
            missing="Couldn’t load {sites}. Any peer connections there would stay unchanged."
            onRetry={onReadAgain}
          />
        </PlanReview>
      }
    />
  )
}
