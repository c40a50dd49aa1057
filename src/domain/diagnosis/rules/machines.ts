import { letsIn } from '../../site/instances'
import { partsOf } from '../../site/end-parts'
import type { Rule } from './rule'
import { msg } from '../../text/message'

const shown = 5

/** Machines whose security groups keep the peer’s networks out, although the tunnel is up. */
export const securityGroups: Rule = ({ near, machines }) => {
  if (near.connection.status !== 'ACTIVE' || !machines || machines.length === 0) return []
  const { peer } = partsOf(near)
  const closed = machines.filter((machine) => peer.some((cidr) => !letsIn(machine, cidr)))
  if (closed.length === 0) return []
  const isAll = closed.length === machines.length
  const rest = closed.length - shown
  return [
    {
      code: 'SG-CLOSED',
      severity: isAll ? 'broken' : 'note',
      certainty: isAll ? 'certain' : 'possible',
      at: 'local',
      title: isAll
        ? msg('The security groups of all local instances block traffic from the peer')
        : msg('Some local instances don’t allow traffic from the peer'),
      evidence: [
        ...closed.slice(0, shown).map(({ name, address }) => `${name} ${address}`),
        ...(rest > 0 ? [msg('and {count} more', { count: rest })] : []),
      ],
      advice: msg(
        'Add an ingress rule for {networks} to the security groups of these instances, for what the peer is allowed to reach. Replies to traffic that the instances start are always allowed.',
        { networks: peer.join(', ') },
      ),
      source: 'neutron db/securitygroups_rpc_base.py; ipsec-knowledge section 5.8, SG',
    },
  ]
}
