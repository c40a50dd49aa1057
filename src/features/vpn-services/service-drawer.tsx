import { zodResolver } from '@hookform/resolvers/zod'
import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { offeredSubnets } from '~/domain/neutron/subnet-order'
import { toApiError } from '~/api/http/errors'
import { subnets } from '~/api/neutron/networking'
import { useRouterFacts } from '~/api/neutron/router-facts'
import { vpnServices } from '~/api/neutron/vpn-services'
import { useServices } from '~/api/site/site-data'
import { useSite } from '~/api/site/site'
import { waitingFor } from '~/api/query/reading'
import { useUpdate, useWrite } from '~/api/write/use-write'
import type { RouterFacts } from '~/domain/site/router-facts'
import {
  secondServiceWarning,
  toVpnServiceCreate,
  toVpnServiceUpdate,
  vpnServiceCopy,
  vpnServiceDefaults,
  vpnServiceForm,
  vpnServiceValues,
  type VpnServiceValues,
} from '~/domain/forms/resources/vpn-service-form'
import { displayName } from '~/domain/text/names'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { SelectField } from '~/ui/fields/select-field'
import { SwitchField } from '~/ui/fields/switch-field'
import { TextField } from '~/ui/fields/text-field'
import { ObjectDrawer } from '~/components/resources/object-drawer'
import { WaitingDrawer } from '~/components/resources/waiting-drawer'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { format, t } from '~/i18n/translate'

interface ServiceDrawerProps {
  /** The service to edit; a new one without. */
  service?: VpnService
  /** What a new one starts as a copy of. */
  like?: VpnService | undefined
  onClose: () => void
}

/** The form of a VPN service. Router and subnet are fixed for good once it is made. */
export function ServiceDrawer(props: ServiceDrawerProps) {
  const routers = useRouterFacts()
  const { service: editing, onClose } = props
  return routers.data ? (
    <ServiceForm {...props} routers={routers.data} />
  ) : (
    <WaitingDrawer kind={t('VPN service')} editing={editing} {...waitingFor(routers)} onClose={onClose} />
  )
}

function ServiceForm({
  service,
  like,
  routers,
  onClose,
}: ServiceDrawerProps & { routers: readonly RouterFacts[] }) {
  const write = useWrite()
  const update = useUpdate(vpnServices, service)
  const form = useCheckedForm<VpnServiceValues>({
    resolver: zodResolver(vpnServiceForm({ routers }, service)),
    defaultValues: startOf(service, like),
  })
  const save = (values: VpnServiceValues) =>
    service
      ? update((began) => toVpnServiceUpdate(values, began))
      : write(vpnServices.create(toVpnServiceCreate(values)))
  const { control } = form

  return (
    <ObjectDrawer
      kind={t('VPN service')}
      editing={service}
      description={
        service &&
        t('The router and networks can’t be changed after creation. To use others, create a new service.')
      }
      form={form}
      save={save}
      asFailure={toApiError}
      onClose={onClose}
    >
      <TextField control={control} name="name" label={t('Name')} required data-autofocus />
      <TextField control={control} name="description" label={t('Description')} />
      {service ? (
        <SwitchField
          control={control}
          name="admin_state_up"
          label={t('Enabled')}
          description={t('When disabled, all its tunnels are down.')}
        />
      ) : (
        <Place form={form} routers={routers} />
      )}
    </ObjectDrawer>
  )
}

function startOf(service: VpnService | undefined, like: VpnService | undefined) {
  if (service) return vpnServiceValues(service)
  return like ? vpnServiceCopy(like) : vpnServiceDefaults
}

interface PlaceProps {
  form: ReturnType<typeof useCheckedForm<VpnServiceValues>>
  routers: readonly RouterFacts[]
}

/** Which router, and whether its connections name their networks by groups or by one subnet. */
function Place({ form, routers }: PlaceProps) {
  const { control, setValue } = form
  const nets = useQuery(subnets.list(useSite())).data ?? []
  const services = useServices().data ?? []
  const routerId = useWatch({ control, name: 'router_id' })
  const router = routers.find(({ id }) => id === routerId)
  const warning = secondServiceWarning(routerId, services)
  const attached = offeredSubnets(nets.filter(({ id }) => router?.subnetIds.includes(id)))
  return (
    <>
      <SelectField
        control={control}
        name="router_id"
        label={t('Router')}
        placeholder={t('Select a router')}
        data={routers.map((one) => ({
          value: one.id,
          label: `${displayName(one)} (${one.gatewayAddresses[0] ?? t('no external gateway')})`,
          disabled: !one.hasGateway,
        }))}
        onValue={() => setValue('subnet_id', '')}
        required
      />
      {warning !== undefined && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle />}>
          {format(warning)}
        </Alert>
      )}
      <SelectField
        control={control}
        name="subnet_id"
        label={t('Traffic selectors')}
        description={t(
          'Endpoint groups support multiple networks. A single subnet is the legacy mode, for connections with peer CIDRs.',
        )}
        data={[
          { value: 'groups', label: t('Endpoint groups (recommended)') },
          ...attached.map((subnet) => ({
            value: subnet.id,
            label: t('Subnet {name} {cidr}', { name: displayName(subnet), cidr: subnet.cidr }),
          })),
        ]}
        empty="groups"
      />
    </>
  )
}
