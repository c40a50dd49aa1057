import { newPsk } from '~/api/write/new-psk'
import { Button, CopyButton } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import * as z from 'zod/mini'
import { useConnection } from '~/api/site/one-object'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import { useSuccessor } from '~/api/plans/execution/successor'
import { useSite } from '~/api/site/site'
import { pskField } from '~/domain/forms/resources/site-connection-form'
import { displayName } from '~/domain/text/names'
import { editRefusal } from '~/domain/site/permissions'
import { outageOf } from '~/domain/plan/downtime/outage'
import { newPskSecret, rotatePskPlan } from '~/domain/plan/builders/rotate-psk'
import { pskStrength } from '~/domain/crypto/psk'
import { t } from '~/i18n/translate'
import { SecretField } from '~/ui/fields/secret-field'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { PlanReview } from '~/components/plans/plan-review'
import { SavedKey } from '~/components/peer/saved-key'
import { Section } from '~/ui/layout/section'
import { ObjectLink } from '~/components/resources/site-links'
import { SplitPage } from '~/ui/layout/split-page'
import { FarNote } from '../detail/far-note'
import { MovedConnection } from '../detail/moved-connection'
import { TunnelResult } from '../detail/tunnel-result'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { useTunnel, type Tunnel } from '../detail/use-tunnel'
import type { TunnelEnd } from '~/domain/site/connection-end'

const rotateForm = z.object({ psk: pskField(false) })

/** Gives a tunnel a new pre-shared key, at both ends where both are ours. */
export function RotatePskPage({ id }: { id: string }) {
  const { tunnel, failure, retry } = useTunnel(id)
  const successor = useSuccessor(id)
  const name = tunnel ? displayName(tunnel.near.connection) : ''
  return (
    <>
      <PageHeader
        title={t('Rotate the pre-shared key of {name}', { name }).trim()}
        description={t('Both ends need the same pre-shared key.')}
        above={tunnel && <ObjectLink kind="connection" to={{ id, name }} />}
      />
      {tunnel && <RotateForm tunnel={tunnel} />}
      {!tunnel && successor && <MovedConnection successor={successor} />}
      {!tunnel && !successor && <LoadingPage what={t('the tunnel')} failure={failure} onRetry={retry} />}
    </>
  )
}

function RotateForm({ tunnel }: { tunnel: Tunnel }) {
  const { near, far } = tunnel
  const { roles } = useSite()
  // The ends are as they were read when the page was opened: a status may be another since.
  const { status } = useConnection(near.connection.id).data ?? near.connection
  const { run, start, actions } = usePlanFlow()
  const [psk] = useState(newPsk)
  const form = useCheckedForm({ resolver: zodResolver(rotateForm), defaultValues: { psk } })
  const { isDirty } = form.formState
  const strength = pskStrength(useWatch({ control: form.control, name: 'psk' }))
  const plan = rotatePskPlan(near, far)
  const outage = outageOf(plan, tunnel.worlds)
  // The cloud has the old key until the plan has run: the peer needs the one in the field.
  const keysOf = (ends: readonly TunnelEnd[]) =>
    new Map(ends.map(({ connection }) => [connection.id, form.getValues('psk')]))

  return (
    <SplitPage
      isLocked={run !== undefined}
      wouldLose={() => run === undefined && isDirty}
      onSubmit={(event) =>
        void form.handleSubmit((values) => start(plan, { [newPskSecret]: values.psk }))(event)
      }
      choices={
        <Section title={t('The new key')}>
          {run?.phase === 'done' ? (
            <SavedKey />
          ) : (
            <SecretField
              control={form.control}
              name="psk"
              label={t('New pre-shared key')}
              description={t('{strength}. If someone else manages the peer gateway, copy the key now.', {
                strength: strength.text,
              })}
              {...(run === undefined ? { onGenerate: newPsk } : {})}
              required
            />
          )}
        </Section>
      }
      review={
        <PlanReview
          plan={plan}
          outage={outage}
          peerFiles={{ options: tunnel.options, readKeys: async (ends) => ({ keys: keysOf(ends) }) }}
          nothing=""
          run={run}
          actions={actions}
          result={
            <TunnelResult tunnel={tunnel} run={run}>
              <CopyKeyButton psk={form.getValues('psk')} />
            </TunnelResult>
          }
          start={{
            label: t('Rotate key'),
            refusal: editRefusal({ kind: 'connection', status }, roles),
          }}
        >
          <FarNote tunnel={tunnel} isPeerNamed={outage.waiting.length > 0} />
        </PlanReview>
      }
    />
  )
}

/** Copies the new key for the engineer of the peer gateway. */
function CopyKeyButton({ psk }: { psk: string }) {
  return (
    <CopyButton value={psk}>
      {({ copied, copy }) => (
        <Button variant="default" leftSection={<IconCopy size={16} />} onClick={copy}>
          {copied ? t('Copied') : t('Copy key')}
        </Button>
      )}
    </CopyButton>
  )
}
