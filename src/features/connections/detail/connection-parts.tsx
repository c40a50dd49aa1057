import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/i18n/translate'
import { Mono } from '~/ui/text/mono'
import { PropertyList } from '~/ui/layout/property-list'
import { ObjectLink } from '~/components/resources/site-links'
import type { Parts } from '~/domain/site/connection-parts'

interface ConnectionPartsProps {
  connection: SiteConnection
  parts: Parts
}

const named = (known: ReadonlyMap<string, { id: string; name: string }>, id: string) =>
  known.get(id) ?? { id, name: '' }

/** The objects that a connection stands on. */
export function ConnectionParts({ connection, parts }: ConnectionPartsProps) {
  const { vpnservice_id, ikepolicy_id, ipsecpolicy_id, local_ep_group_id, peer_ep_group_id } = connection
  const groups = [
    { label: t('Local networks'), id: local_ep_group_id },
    { label: t('Peer networks'), id: peer_ep_group_id },
  ]
  return (
    <PropertyList
      properties={[
        {
          label: t('VPN service'),
          value: <ObjectLink kind="service" to={named(parts.services, vpnservice_id)} />,
          note: t(
            'You can’t edit a connection’s VPN service or policies in place. “Change policies and networks” re-creates the connection with new ones.',
          ),
        },
        {
          label: t('IKE policy'),
          value: <ObjectLink kind="ikePolicy" to={named(parts.ikePolicies, ikepolicy_id)} />,
        },
        {
          label: t('IPsec policy'),
          value: <ObjectLink kind="ipsecPolicy" to={named(parts.ipsecPolicies, ipsecpolicy_id)} />,
        },
        ...groups.flatMap(({ label, id }) =>
          id === null ? [] : [{ label, value: <ObjectLink kind="group" to={named(parts.groups, id)} /> }],
        ),
        ...(connection.peer_cidrs.length > 0
          ? [{ label: t('Peer networks'), value: <Mono value={connection.peer_cidrs.join(', ')} /> }]
          : []),
      ]}
    />
  )
}
