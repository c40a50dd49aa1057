import { siteText } from '../text/names'
import { canonicalCidr, canonicalIp, ipVersionOf } from '../ip/address'
import { tunnelSizes } from '../ip/tunnel-mtu'
import { effectiveIds, type EffectiveId } from '../site/negotiation'
import { cryptoOf, type IkeCrypto, type IpsecCrypto } from '../crypto/presets'
import type { Dpd } from '../neutron/resources/site-connection'
import { networksOfEnd, serviceOf, type TunnelEnd } from '../site/connection-end'
import { addressesOf, addressFor } from '../site/gateway-addresses'

/** A tunnel as the other gateway sees it: what is local here is remote there. */
export interface PeerSide {
  name: string
  connectionId: string
  /** `North / RegionOne / demo`. */
  site: string
  /** The cloud's external address: the other gateway's remote. */
  cloudAddress: string
  /** The address that the other gateway has itself: behind NAT it is not the one that the cloud dials. */
  ownAddress: string
  isBehindNat: boolean
  cloudId: EffectiveId
  ownId: EffectiveId
  /** Networks behind the other gateway, and behind the cloud's. */
  ownNetworks: readonly string[]
  cloudNetworks: readonly string[]
  ike: IkeCrypto
  ipsec: IpsecCrypto
  dpd: Dpd
  /** Whether the cloud waits, so that the other gateway has to begin. */
  mustStart: boolean
  /** TCP segment in bytes that passes on a path of 1500 bytes with NAT; undefined where the sizes are not known. */
  mss: number | undefined
}

/** The other gateway's side of a connection; undefined where a policy or the service was not read. */
export function peerSideOf(end: TunnelEnd): PeerSide | undefined {
  const { world, connection } = end
  const ike = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  const ipsec = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  const cloudAddress = addressFor(addressesOf(world, serviceOf(end)), connection.peer_address)
  if (!ike || !ipsec || cloudAddress === undefined) return undefined
  const { peer_address, peer_id, local_id, dpd } = connection
  const ids = effectiveIds({ peerId: peer_id, localId: local_id, externalAddress: cloudAddress })
  const { local, peer } = networksOfEnd(end)
  const isBehindNat = canonicalIp(peer_id) !== undefined && canonicalIp(peer_id) !== canonicalIp(peer_address)
  return {
    name: connection.name,
    connectionId: connection.id,
    site: siteText(world.site),
    cloudAddress,
    ownAddress: isBehindNat ? peer_id : peer_address,
    isBehindNat,
    cloudId: ids.local,
    ownId: ids.peer,
    ownNetworks: sorted(peer),
    cloudNetworks: sorted(local),
    ike: cryptoOf(ike),
    ipsec: cryptoOf(ipsec),
    dpd,
    mustStart: connection.initiator === 'response-only',
    mss: tunnelSizes(ipsec, ipVersionOf(cloudAddress) ?? 4)?.mss4,
  }
}

/** Each network here with each there: the shape in which many devices want them. */
export function networkPairs({ ownNetworks, cloudNetworks }: PeerSide): { own: string; cloud: string }[] {
  return ownNetworks.flatMap((own) => cloudNetworks.map((cloud) => ({ own, cloud })))
}

/** A name that every device takes: letters, digits and `-`, beginning with a letter, of at most so many characters. */
export function deviceName({ name, connectionId }: PeerSide, length: number): string {
  const short = lettersOf(name).slice(0, length).replace(/-+$/, '')
  if (/^[A-Za-z]/.test(short)) return short
  return `vpn-${short || lettersOf(connectionId.slice(0, 8))}`.slice(0, length).replace(/-+$/, '')
}

const lettersOf = (text: string): string => text.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')

/**
 * Returns eight hexadecimal digits that change with anything that a device's configuration is made of, the key apart: a
 * file that carries another fingerprint is stale (FNV-1a, 32 bits). A connection that was created again with the same
 * values has the same fingerprint.
 */
export function fingerprintOf(side: PeerSide): string {
  let hash = 0x811c9dc5
  for (const character of canonicalText({ ...side, site: '', connectionId: '' })) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash.toString(16).padStart(8, '0')
}

/** JSON in which the order of attributes does not count: a cloud's answer and a plan name them in different orders. */
const canonicalText = (side: PeerSide): string =>
  JSON.stringify(side, (_name, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  )

function sorted(cidrs: readonly string[]): string[] {
  return cidrs.map((cidr) => canonicalCidr(cidr) ?? cidr).toSorted()
}
