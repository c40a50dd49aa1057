import { useQuery } from '@tanstack/react-query'
import { subnets } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { displayName } from '~/domain/text/names'
import type { Router } from '~/domain/neutron/resources/network'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { Mono } from '~/ui/text/mono'
import { PropertyList } from '~/ui/layout/property-list'
import { t } from '~/i18n/translate'
import { externalAddresses } from '~/domain/site/gateway-addresses'

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
        {
          label: t('Status'),
          value: meaning,
          note: t('API status: {status}', { status: service.status }),
        },
        { label: t('Enabled'), value: service.admin_state_up ? t('yes') : t('no') },
        {
          label: t('Router'),
          value: router ? displayName(router) : service.router_id.slice(0, 8),
          note: t('Can’t be changed.'),
        },
        {
          label: t('External address'),
          value: externalAddresses(service).map((address) => (
            <div key={address}>
              <Mono value={address} />
            </div>
          )),
          note: t('Copied from the router at creation. Peers connect to this address.'),
        },
        {
          label: t('Traffic selectors'),
          value:
            service.subnet_id === null
              ? t('endpoint groups')
              : t('subnet {name} {cidr}', {
                  name: subnet ? displayName(subnet) : '',
                  cidr: subnet?.cidr ?? '',
                }),
          note: t('Can’t be changed.'),
        },
        { label: t('Description'), value: service.description || t('none') },
        { label: t('ID'), value: <Mono value={service.id} /> },
      ]}
    />
  )
}
