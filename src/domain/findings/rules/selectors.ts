import { shownText } from '../../shown'
import { contains, overlaps, parseCidr } from '../../address'
import { partsOf } from './end-parts'
import type { ConfigurationRule } from './rule'
import type { Reason } from '../diagnosis'

/** Addresses that belong to the cloud’s own plumbing: metadata, and OVN’s transit network (ovn_ipsec.py). */
const reserved = [
  {
    cidr: '169.254.169.254/32',
    what: 'the metadata address',
    effect: 'instances would not get their metadata',
  },
  {
    cidr: '169.254.0.0/28',
    what: 'OVN’s transit network',
    effect: 'the cloud routes the tunnel’s packets through it',
  },
] as const

const base = { severity: 'broken', certainty: 'certain', at: 'peer-networks' } as const
const repair = { label: 'Change the networks', page: 'change-connection' } as const
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
      title: 'A network is on both sides',
      evidence: [`${clash[0]} here`, `${clash[1]} there`],
      advice: 'Renumber one side: packets for an own network never enter the tunnel.',
      source,
      repair,
    },
  ]
}

function reservedNetworks(peer: readonly string[]): Reason[] {
  return pairs(reserved, peer)
    .filter(([{ cidr }, network]) => overlaps(cidr, network))
    .slice(0, 1)
    .map(([{ cidr, what, effect }, network]) => ({
      ...base,
      code: 'TS-META',
      title: `The peer networks take in ${what}`,
      evidence: [`${cidr} lies in ${network}`],
      advice: `Leave it out: ${effect}.`,
      source: `${source}; neutron-vpnaas device_drivers/ovn_ipsec.py`,
      repair,
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
      title: 'The peer networks take in the peer’s own address',
      evidence: [`${address} lies in ${around}`],
      advice:
        parseCidr(around)?.prefix === 0
          ? 'All traffic of these networks goes to the peer, floating IPs stop working, and the tunnel’s own packets may be caught: name the peer’s networks instead.'
          : 'The tunnel’s own packets may be caught by it: name networks that do not hold the gateway.',
      source,
      repair,
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
      title: 'A network on this router overlaps a peer network',
      evidence: [`${shownText(clash[0].name) || 'subnet'} ${clash[0].cidr} here`, `${clash[1]} there`],
      advice:
        'Where they overlap, either the router’s own network or the peer’s cannot be reached: renumber one.',
      source,
      repair,
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
      title: 'A local network is no longer on the router',
      evidence: cidrs,
      advice: 'Attach it to the router again, or take it out of the tunnel.',
      source: 'neutron-vpnaas vpn_validator.py, check_endpoint_group_subnets',
      repair,
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
      title: 'One network of the list lies in another',
      evidence: clash,
      advice: 'Name only the greater one: some devices refuse the pair.',
      source,
      repair,
    },
  ]
}

function pairs<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  return left.flatMap((a) => right.map((b): [A, B] => [a, b]))
}
