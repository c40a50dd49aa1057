import { contains, overlaps, parseCidr } from '../../ip/address'
import { transitCidr } from '../../neutron/rules/transit'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import type { Reason } from '../reason'
import { msg, type Message } from '../../text/message'

/** Addresses that belong to the cloud’s own plumbing: metadata, and OVN’s transit network (ovn_ipsec.py). */
const reserved = [
  {
    cidr: '169.254.169.254/32',
    title: msg('The peer networks include the metadata address'),
    advice: msg('Exclude it from the peer networks. Otherwise, instances can’t get their metadata.'),
  },
  {
    cidr: transitCidr,
    title: msg('The peer networks include OVN’s transit network'),
    advice: msg('Exclude it from the peer networks. The cloud routes the tunnel’s packets through it.'),
  },
] as const satisfies readonly { cidr: string; title: Message; advice: Message }[]

const base = { severity: 'broken', certainty: 'certain', at: 'peer-networks' } as const
const repair = () => ({ label: msg('Change networks'), page: 'change-connection' }) as const
const source = 'RFC 4301 section 4.4.1'

/** Networks that cannot go through this tunnel, or only in part. */
export const selectors: ConfigurationRule = ({ near }) => {
  const { local, peer, router, subnetIds } = partsOf(near)
  return [
    ...onBothSides(local, peer),
    ...reservedNetworks(peer),
    ...gatewayInside(peer, near.connection.peer_address),
    ...onTheRouter(
      peer,
      near.world.subnets.filter(({ id }) => router?.subnetIds.includes(id) && !subnetIds.includes(id)),
    ),
    ...movedAway(
      subnetIds
        .filter((id) => router && !router.subnetIds.includes(id))
        .map((id) => near.world.subnets.find((one) => one.id === id)?.cidr ?? id),
    ),
    ...insideAnother('local', local),
    ...insideAnother('peer-networks', peer),
  ]
}

function onBothSides(local: readonly string[], peer: readonly string[]): Reason[] {
  const clash = pairs(local, peer).find(([own, cidr]) => overlaps(own, cidr))
  if (!clash) return []
  return [
    {
      ...base,
      code: 'TS-OVERLAP',
      title: msg('Local and peer networks overlap'),
      evidence: [
        msg('{network} (local)', { network: clash[0] }),
        msg('{network} (peer)', { network: clash[1] }),
      ],
      advice: msg('Use non-overlapping ranges. Traffic to a local network never enters the tunnel.'),
      source,
      repair: repair(),
    },
  ]
}

function reservedNetworks(peer: readonly string[]): Reason[] {
  return pairs(reserved, peer)
    .filter(([{ cidr }, network]) => overlaps(cidr, network))
    .slice(0, 1)
    .map(([{ cidr, title, advice }, network]) => ({
      ...base,
      code: 'TS-META',
      title,
      evidence: [msg('{address} is part of {network}', { address: cidr, network })],
      advice,
      source: `${source}; neutron-vpnaas device_drivers/ovn_ipsec.py`,
      repair: repair(),
    }))
}

function gatewayInside(peer: readonly string[], address: string): Reason[] {
  const around = peer.find((cidr) => contains(cidr, address))
  if (around === undefined) return []
  return [
    {
      ...base,
      severity: 'weak',
      certainty: 'likely',
      code: 'TS-COVER-GW',
      title: msg('The peer networks include the peer address'),
      evidence: [msg('{address} is part of {network}', { address, network: around })],
      advice:
        parseCidr(around)?.prefix === 0
          ? msg(
              'All traffic from the local networks goes to the peer, floating IPs stop working, and the tunnel’s own packets may be sent into the tunnel. Enter the specific networks of the peer instead.',
            )
          : msg(
              'The tunnel’s own packets may be sent into the tunnel. Enter networks that don’t include the peer gateway.',
            ),
      source,
      repair: repair(),
    },
  ]
}

function onTheRouter(peer: readonly string[], others: readonly { name: string; cidr: string }[]): Reason[] {
  const clash = pairs(others, peer).find(([{ cidr }, network]) => overlaps(cidr, network))
  if (!clash) return []
  return [
    {
      ...base,
      severity: 'weak',
      code: 'TS-OVERLAP-ROUTER',
      title: msg('A network on this router overlaps a peer network'),
      evidence: [
        msg('{network} (local)', {
          network: msg('{name} {value}', { name: clash[0].name || msg('subnet'), value: clash[0].cidr }),
        }),
        msg('{network} (peer)', { network: clash[1] }),
      ],
      advice: msg(
        'Where they overlap, either the router’s network or the peer’s network can’t be reached. Renumber one of them.',
      ),
      source,
      repair: repair(),
    },
  ]
}

function movedAway(cidrs: readonly string[]): Reason[] {
  if (cidrs.length === 0) return []
  return [
    {
      ...base,
      at: 'local',
      code: 'TS-MOVE',
      title: msg('A local network is no longer on the router'),
      evidence: cidrs,
      advice: msg('Attach the network to the router again, or remove it from the connection.'),
      source: 'neutron-vpnaas vpn_validator.py, check_endpoint_group_subnets',
      repair: repair(),
    },
  ]
}

function insideAnother(at: 'local' | 'peer-networks', cidrs: readonly string[]): Reason[] {
  const clash = pairs(cidrs, cidrs).find(([a, b]) => a !== b && overlaps(a, b))
  if (!clash) return []
  return [
    {
      ...base,
      at,
      severity: 'weak',
      certainty: 'possible',
      code: 'TS-SUBSUME',
      title: msg('One network in the list contains another'),
      evidence: clash,
      advice: msg('Keep only the larger network. Some devices reject overlapping traffic selectors.'),
      source,
      repair: repair(),
    },
  ]
}

function pairs<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  return left.flatMap((a) => right.map((b): [A, B] => [a, b]))
}
