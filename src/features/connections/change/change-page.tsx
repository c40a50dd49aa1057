import { zodResolver } from '@hookform/resolvers/zod'
import { useWatch, type Control, type UseFormReturn } from 'react-hook-form'
import { usePeerKeys } from '~/api/write/peer-keys'
import { usePlanFlow } from '~/api/plans/use-plan-runs'
import { useSuccessor } from '~/api/plans/execution/successor'
import { useSite } from '~/api/site/site'
import {
  changeConnectionForm,
  changeConnectionValues,
  type ChangeConnectionValues,
} from '~/domain/forms/change-connection-form'
import { displayName } from '~/domain/text/names'
import { writeRefusal } from '~/domain/site/permissions'
import { changeConnectionPlan } from '~/domain/plan/builders/change-connection'
import { idAfter } from '~/domain/plan/downtime/successors'
import { outageOf } from '~/domain/plan/downtime/outage'
import { offeredSubnets } from '~/domain/neutron/subnet-order'
import { t } from '~/i18n/translate'
import { MultiSelectField } from '~/ui/fields/multi-select-field'
import { SelectField } from '~/ui/fields/select-field'
import { TagsField } from '~/ui/fields/tags-field'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { PlanReview } from '~/components/plans/plan-review'
import { Section } from '~/ui/layout/section'
import { ObjectLink } from '~/components/resources/site-links'
import { SplitPage } from '~/ui/layout/split-page'
import { FarNote } from '../detail/far-note'
import { MovedConnection } from '../detail/moved-connection'
import { TunnelResult } from '../detail/tunnel-result'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { networkMeantBy } from '~/domain/forms/cidr-list'
import { useTunnel, type Tunnel } from '../detail/use-tunnel'
import { modeOf } from '~/domain/neutron/connection-mode'

/** Puts a connection on other networks, policies or another service, which Neutron does not let one edit. */
export function ChangeConnectionPage({ id }: { id: string }) {
  const flow = usePlanFlow()
  const { tunnel, failure, retry } = useTunnel(id)
  const successor = useSuccessor(id)
  const name = tunnel ? displayName(tunnel.near.connection) : ''
  const idNow = flow.run ? idAfter(flow.run.journal, id) : id
  return (
    <>
      <PageHeader
        title={t('Change {name}', { name }).trim()}
        description={t('Change the networks, policies, or VPN service. All other settings are kept.')}
        above={tunnel && <ObjectLink kind="connection" to={{ id: idNow, name }} />}
      />
      {tunnel && <ChangeForm tunnel={tunnel} flow={flow} />}
      {!tunnel && successor && <MovedConnection successor={successor} />}
      {!tunnel && !successor && <LoadingPage what={t('the tunnel')} failure={failure} onRetry={retry} />}
    </>
  )
}

function ChangeForm({ tunnel, flow }: { tunnel: Tunnel; flow: ReturnType<typeof usePlanFlow> }) {
  const { near, far } = tunnel
  const { roles } = useSite()
  const { run, start, actions } = flow
  const readKeys = usePeerKeys(run)
  const form = useCheckedForm<ChangeConnectionValues>({
    resolver: zodResolver(changeConnectionForm(near.world)),
    defaultValues: changeConnectionValues(near),
  })
  const { isDirty } = form.formState
  const values = useWatch({ control: form.control })
  const wanted = { ...changeConnectionValues(near), ...values }
  const plan = changeConnectionPlan({ near, far, wanted })
  const outage = plan && outageOf(plan, tunnel.worlds)

  return (
    <SplitPage
      isLocked={run !== undefined}
      wouldLose={() => run === undefined && isDirty}
      onSubmit={(event) => void form.handleSubmit(() => plan && start(plan))(event)}
      choices={
        <Section title={t('Policies and networks')}>
          <PartFields form={form} tunnel={tunnel} />
        </Section>
      }
      review={
        <PlanReview
          plan={plan}
          worlds={tunnel.worlds}
          outage={outage}
          peerFiles={{ options: tunnel.options, readKeys }}
          nothing={t('Change a value to preview the plan.')}
          run={run}
          actions={actions}
          start={{ label: t('Apply changes'), refusal: writeRefusal(roles) }}
          result={<TunnelResult tunnel={tunnel} run={run} />}
        >
          <FarNote tunnel={tunnel} isPeerNamed={outage !== undefined && outage.waiting.length > 0} />
        </PlanReview>
      }
    />
  )
}

const options = (objects: readonly { id: string; name: string }[]) =>
  objects.map((object) => ({ value: object.id, label: displayName(object) }))

interface PartFieldsProps {
  form: UseFormReturn<ChangeConnectionValues>
  tunnel: Tunnel
}

function PartFields({ form: { control, getValues, setValue }, tunnel }: PartFieldsProps) {
  const { world } = tunnel.near
  const serviceOf = (serviceId: string) => world.services.find(({ id }) => id === serviceId)
  const subnetsOf = (serviceId: string) =>
    world.routers.find(({ id }) => id === serviceOf(serviceId)?.router_id)?.subnetIds ?? []
  const serviceId = useWatch({ control, name: 'vpnservice_id' })
  const service = serviceOf(serviceId)
  const attached = offeredSubnets(world.subnets.filter(({ id }) => subnetsOf(serviceId).includes(id)))
  // The networks of another router are offered no more: nobody could clear them.
  const keepAttached = (chosen: string) =>
    setValue(
      'subnetIds',
      getValues('subnetIds').filter((id) => subnetsOf(chosen).includes(id)),
    )
  return (
    <>
      <SelectField
        control={control}
        name="vpnservice_id"
        label={t('VPN service')}
        data={options(world.services)}
        onValue={keepAttached}
      />
      <SelectField
        control={control}
        name="ikepolicy_id"
        label={t('IKE policy')}
        data={options(world.ikePolicies)}
      />
      <SelectField
        control={control}
        name="ipsecpolicy_id"
        label={t('IPsec policy')}
        data={options(world.ipsecPolicies)}
      />
      {modeOf(service) === 'endpoint-groups' && (
        <MultiSelectField
          control={control}
          name="subnetIds"
          label={t('Local networks')}
          options={attached.map((subnet) => ({
            value: subnet.id,
            label: displayName(subnet),
            detail: subnet.cidr,
          }))}
          empty={t('This service’s router has no interface in any subnet.')}
          required
        />
      )}
      <PeerNetworks control={control} far={tunnel.far} />
    </>
  )
}

/** The other side's networks: CIDRs, or the subnets of the other end's router where that is ours. */
function PeerNetworks({ control, far }: { control: Control<ChangeConnectionValues>; far: Tunnel['far'] }) {
  const service = far?.world.services.find(({ id }) => id === far.connection.vpnservice_id)
  const router = far?.world.routers.find(({ id }) => id === service?.router_id)
  const subnets = offeredSubnets(far?.world.subnets.filter(({ id }) => router?.subnetIds.includes(id)) ?? [])
  if (far && subnets.length > 0 && modeOf(service) === 'endpoint-groups') {
    return (
      <MultiSelectField
        control={control}
        name="peerCidrs"
        label={t('Peer networks')}
        options={subnets.map((subnet) => ({
          value: subnet.cidr,
          label: displayName(subnet),
          detail: subnet.cidr,
        }))}
        required
      />
    )
  }
  return (
    <TagsField
      meantBy={networkMeantBy}
      control={control}
      name="peerCidrs"
      label={t('Peer networks')}
      description={t('CIDRs behind the peer gateway.')}
      placeholder="192.168.40.0/24"
      required
    />
  )
}
