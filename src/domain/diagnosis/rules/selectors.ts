import { contains, overlaps, parseCidr } from '../../ip/address'
import { transitCidr } from '../../neutron/rules/transit'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import type { Reason } from '../reason'
import { t, type PlainWords } from '../../words/words'

/** Addresses that belong to the cloud’s own plumbing: metadata, and OVN’s transit network (ovn_ipsec.py). */
const reserved = [
  {
    cidr: '169.254.169.254/32',
    title: 'The peer networks take in the metadata address',
    advice: 'Leave it out: instances would not get their metadata.',
  },
  {
    cidr: transitCidr,
    title: 'The peer networks take in OVN’s transit network',
    advice: 'Leave it out: the cloud routes the tunnel’s packets through it.',
  },
] as const satisfies readonly { cidr: string; title: PlainWords; advice: PlainWords }[]

const base = { severity: 'broken', certainty: 'certain', at: 'peer-networks' } as const
const repair = () => ({ label: t('Change the networks'), page: 'change-connection' }) as const
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
      title: t('A network is on both sides'),
      evidence: [t('{network} here', { network: clash[0] }), t('{network} there', { network: clash[1] })],
      advice: t('Renumber one side: packets for an own network never enter the tunnel.'),
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
      title: t(title),
      evidence: [t('{address} lies in {network}', { address: cidr, network })],
      advice: t(advice),
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
      title: t('The peer networks take in the peer’s own address'),
      evidence: [t('{address} lies in {network}', { address, network: around })],
      advice:
        parseCidr(around)?.prefix === 0
          ? t(
              'All traffic of these networks goes to the peer, floating IPs stop working, and the tunnel’s own packets may be caught: name the peer’s networks instead.',
            )
          : t('The tunnel’s own packets may be caught by it: name networks that do not hold the gateway.'),
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
      title: t('A network on this router overlaps a peer network'),
      evidence: [
        t('{network} here', { network: `${clash[0].name || t('subnet')} ${clash[0].cidr}` }),
        t('{network} there', { network: clash[1] }),
      ],
      advice: t(
        'Where they overlap, either the router’s own network or the peer’s cannot be reached: renumber one.',
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
      title: t('A local network is no longer on the router'),
      evidence: cidrs,
      advice: t('Attach it to the router again, or take it out of the tunnel.'),
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
      title: t('One network of the list lies in another'),
      evidence: clash,
      advice: t('Name only the greater one: some devices refuse the pair.'),
      source,
      repair: repair(),
    },
  ]
}

function pairs<A, B>(left: readonly A[], right: readonly B[]): [A, B][] {
  return left.flatMap((a) => right.map((b): [A, B] => [a, b]))
}
