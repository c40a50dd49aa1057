import { Alert, Button, Group, Text } from '@mantine/core'
import { IconClockPause } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { preflight } from '~/domain/diagnosis/preflight'
import type { AlgorithmOptions } from '~/domain/neutron/algorithm-options'
import { returnOf } from '~/domain/plan/downtime/downtime'
import type { Outage } from '~/domain/plan/downtime/outage'
import type { Plan } from '~/domain/plan/plan'
import type { SiteWorld } from '~/domain/site/site-snapshot'
import { OutagePanel } from './outage-panel'
import { lazyPart } from '../../ui/parts/lazy-part'
import { Part } from '../../ui/parts/part'
import type { ReadKeys } from '../peer/peer-files'
import { PlanCommands } from './plan-commands'
import { PlanFindings } from './plan-findings'
import { PlanRunPanel, type PlanRunActions, type PlanRunLook } from './plan-run-panel'
import { PlanSteps } from './plan-steps'
import { Section } from '../../ui/layout/section'
import { t, format } from '~/i18n/translate'
import type { Message, DisplayText } from '~/domain/text/message'

/** The formats of a dozen devices, which most plans do not need. */
const PeerFilesDownload = lazyPart(() =>
  import('../peer/peer-files').then((module) => module.PeerFilesDownload),
)

interface PlanReviewProps {
  /** What the choices come to; undefined where there is nothing to do. */
  plan: Plan | undefined
  /** Said where there is nothing to do. */
  nothing: string
  /** The plan once it was begun. */
  run: PlanRunLook | undefined
  actions: PlanRunActions
  start: { label: string; isDanger?: boolean; refusal?: DisplayText | undefined }
  /** Every site that the plan touches, as it is now; absent where a plan makes nothing that can be wrong. */
  worlds?: readonly SiteWorld[]
  /** Which tunnels it interrupts, where the user has to update peers. */
  outage?: Outage | undefined
  /** Offers the new configurations of these peers, before the plan runs and after it. */
  peerFiles?: { options: AlgorithmOptions; readKeys: ReadKeys } | undefined
  /** What came of it, once it is done. */
  result?: ReactNode
  /** Stands over the steps: a picture. */
  children?: ReactNode
}

/** A plan before it runs, with what it interrupts and as commands; then how it goes. Its button submits the form around it. */
export function PlanReview(props: PlanReviewProps) {
  const { run, actions, outage, peerFiles, result, children } = props
  const hasWaiting = outage !== undefined && outage.waiting.length > 0
  return (
    <Section title={t('Review')}>
      {run ? (
        <>
          {children}
          <PlanRunPanel run={run} actions={actions} />
          {run.phase === 'done' && result}
          {hasWaiting && <PeerFilesOffer title={run.journal.plan.title} outage={outage} from={peerFiles} />}
        </>
      ) : (
        <Planned {...props} />
      )}
    </Section>
  )
}

function Planned({ plan, nothing, start, worlds, outage, peerFiles, children }: PlanReviewProps) {
  const [confirmedFor, setConfirmedFor] = useState<string>()
  const hasWaiting = outage !== undefined && outage.waiting.length > 0
  // What was confirmed for one set of peers is not confirmed for another.
  const peers = outage?.waiting.map(({ before }) => before.connection.id).join(' ')
  const isConfirmed = confirmedFor === peers
  const refusal =
    start.refusal ??
    (plan && hasWaiting && !isConfirmed ? t('Confirm that you’ll update the peer gateways.') : undefined)
  return (
    <>
      {plan && hasWaiting && (
        <OutagePanel
          outage={outage}
          alone={plan.downtime ? format(plan.downtime) : ''}
          back={format(returnOf(plan, outage.returning.length))}
          isConfirmed={isConfirmed}
          onConfirm={(isChecked) => setConfirmedFor(isChecked ? peers : undefined)}
        >
          <PeerFilesOffer title={plan.title} outage={outage} from={peerFiles} />
        </OutagePanel>
      )}
      {children}
      {plan ? (
        <PlanBody plan={plan} worlds={worlds} hasWaiting={hasWaiting} />
      ) : (
        <Text c="dimmed">{nothing}</Text>
      )}
      <Group justify="flex-end">
        <Button
          type="submit"
          disabled={!plan || refusal !== undefined}
          {...(start.isDanger ? { color: 'red' } : {})}
        >
          {start.label}
        </Button>
      </Group>
      {refusal !== undefined && <Text size="sm">{format(refusal)}</Text>}
    </>
  )
}

interface PeerFilesOfferProps {
  title: Message
  outage: Outage
  from: PlanReviewProps['peerFiles']
}

function PeerFilesOffer({ title, outage, from }: PeerFilesOfferProps) {
  if (!from) return null
  return (
    <Part>
      <PeerFilesDownload title={title} ends={outage.waiting.map(({ after }) => after)} {...from} />
    </Part>
  )
}

interface PlanBodyProps {
  plan: Plan
  worlds: readonly SiteWorld[] | undefined
  hasWaiting: boolean
}

function PlanBody({ plan, worlds, hasWaiting }: PlanBodyProps) {
  return (
    <>
      {plan.downtime !== undefined && !hasWaiting && (
        <Alert color="yellow" variant="light" icon={<IconClockPause />} title={t('Expected downtime')}>
          {format(plan.downtime)}
        </Alert>
      )}
      {worlds && <PlanFindings findings={preflight(plan, worlds)} hasOutage={hasWaiting} />}
      <PlanSteps label={t('Planned steps')} plan={plan} />
      <PlanCommands plan={plan} />
    </>
  )
}
