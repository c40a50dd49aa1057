import { shownText } from '~/domain/shown'
import { useQuery } from '@tanstack/react-query'
import { subnets } from '~/api/neutron/networking'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'
import type { Router } from '~/domain/resources/network'
import type { VpnService } from '~/domain/resources/vpn-service'
import { Mono } from '~/ui/mono'
import { PropertyList } from '~/ui/property-list'
import { addressesOf } from './columns'

interface ServicePropertiesProps {
  service: VpnService
  router: Router | undefined
  /** What its status means. */
  meaning: string
}

/** Every attribute of a VPN service, and what of it is fixed. */
export function ServiceProperties({ service, router, meaning }: ServicePropertiesProps) {
  const subnet = useQuery(subnets.list(useSite())).data?.find(({ id }) => id === service.subnet_id)
  return (
    <PropertyList
      properties={[
        { label: 'Status', value: meaning, note: <>The cloud says {service.status}.</> },
        { label: 'Enabled', value: service.admin_state_up ? 'yes' : 'no' },
        {
          label: 'Router',
          value: router ? displayName(router) : service.router_id.slice(0, 8),
          note: 'Cannot be changed.',
        },
        {
          label: 'External address',
          value: addressesOf(service).map((address) => (
            <div key={address}>
              <Mono value={address} />
            </div>
          )),
          note: 'Taken from the router when the service was made. The other site connects to it.',
        },
        {
          label: 'Networks by',
          value:
            service.subnet_id === null
              ? 'endpoint groups'
              : `subnet ${subnet ? displayName(subnet) : ''} ${subnet?.cidr ?? ''}`,
          note: 'Cannot be changed.',
        },
        { label: 'Description', value: shownText(service.description) || 'none' },
        { label: 'ID', value: <Mono value={service.id} /> },
      ]}
    />
  )
}
