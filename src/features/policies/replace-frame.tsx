import { Text } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import type { TunnelWorlds } from '~/api/site-world'
import type { usePlanFlow } from '~/api/plans/use-plan-runs'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'
import { writeRefusal } from '~/domain/permissions'
import type { Plan } from '~/domain/plan/plan'
import type { Tunnel } from '~/domain/plan/replace-policy'
import { PlanReview } from '~/ui/plan-review'
import { Section } from '~/ui/section'
import { SplitPage } from '~/ui/split-page'
import { t } from '~/domain/words/words'
import { UnreadSites } from '~/ui/unread-sites'

interface ReplaceFrameProps {
  flow: ReturnType<typeof usePlanFlow>
  plan: Plan | undefined
  tunnels: readonly Tunnel[]
  read: TunnelWorlds
  onReadAgain: () => void
  onSubmit: (event: FormEvent) => void
  /** The fields. */
  children: ReactNode
}

/** The new values on the left; on the right which tunnels are made anew for them, and how that goes. */
export function ReplaceFrame({
  flow,
  plan,
  tunnels,
  read,
  onReadAgain,
  onSubmit,
  children,
}: ReplaceFrameProps) {
  const { roles } = useSite()
  const { unread } = read
  const alone = tunnels.filter(({ far }) => !far).map(({ near }) => displayName(near.connection))
  return (
    <SplitPage
      isLocked={flow.run !== undefined}
      onSubmit={onSubmit}
      choices={<Section title={t('New values')}>{children}</Section>}
      review={
        <PlanReview
          plan={plan}
          worlds={read.worlds}
          nothing={t('Change a value: the plan shows here.')}
          run={flow.run}
          actions={flow.actions}
          start={{ label: t('Change it everywhere'), refusal: writeRefusal(roles) }}
        >
          {alone.length > 0 && (
            <Text size="sm">
              {t(
                'The other ends of {names} are not at sites you are signed in at: set their gateways to the new values yourself.',
                { names: alone.join(', ') },
              )}
            </Text>
          )}
          <UnreadSites
            sites={alone.length > 0 ? unread : []}
            missing="{sites} could not be read: other ends may be there, and would be left as they are."
            onRetry={onReadAgain}
          />
        </PlanReview>
      }
    />
  )
}
