import type { Tunnel } from '~/domain/admin/all-tunnels'
import type { Agent } from '~/domain/neutron/resources/agent'
import { t } from '~/i18n/translate'
import { PropertyList } from '~/ui/layout/property-list'

interface DrawerBelongingsProps {
  tunnel: Tunnel
  /** The agents that serve its router. */
  agents: readonly Agent[]
}

/** What a tunnel belongs to, by name. */
export function DrawerBelongings({ tunnel, agents }: DrawerBelongingsProps) {
  const { project, service, router, ikePolicy, ipsecPolicy } = tunnel
  return (
    <PropertyList
      properties={[
        { label: t('Project'), value: project },
        { label: t('VPN service'), value: service || unknown() },
        { label: t('Router'), value: router || unknown() },
        {
          label: t('Agent'),
          value: agents.map(({ host }) => host).join(', ') || unknown(),
          note: agentNote(agents),
        },
        { label: t('IKE policy'), value: ikePolicy || unknown() },
        { label: t('IPsec policy'), value: ipsecPolicy || unknown() },
      ]}
    />
  )
}

const unknown = () => t('unknown')

/** What an agent that does not report means for what the list shows (contract, section 7.4). */
function agentNote(agents: readonly Agent[]): string | undefined {
  if (agents.length === 0) return undefined
  if (agents.some(({ alive, admin_state_up }) => alive && admin_state_up)) return t('Alive')
  return t(
    'No running agent serves this router. The status is from its last report, and changes wait until an agent recovers.',
  )
}
