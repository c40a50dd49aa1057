import { letsIn } from '../../site/instances'
import { partsOf } from '../../site/end-parts'
import type { Rule } from './rule'
import { t } from '../../words/words'

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
        ? t('The security groups here let nothing in from the other side')
        : t('Some machines here let nothing in from the other side'),
      evidence: [
        ...closed.slice(0, shown).map(({ name, address }) => `${name} ${address}`),
        ...(rest > 0 ? [t('and {count} more', { count: rest })] : []),
      ],
      advice: t(
        'Add an ingress rule for {networks} to their security groups, for what the other side may reach. What they send themselves gets its answers anyway.',
        { networks: peer.join(', ') },
      ),
      source: 'neutron db/securitygroups_rpc_base.py; ipsec-knowledge section 5.8, SG',
    },
  ]
}
