import type { AlgorithmOptions } from '../../neutron/algorithm-options'
import type { ConnectSiteInput } from '../../plan/builders/connect-site'
import type { ConnectSitesInput, Member } from '../../plan/builders/connect-sites'
import type { PartChoices } from '../../plan/builders/parts'
import type { SiteWorld } from '../../site/site-snapshot'
import { anyPresetOf } from '../../export/device-presets'
import { cryptoOf } from '../../crypto/presets'
import { slug, uniqueName } from '../../text/names'
import type { ConnectValues } from './connect-form'

/**
 * The values as input of the plan to a gateway elsewhere, without the pre-shared key; undefined where the chosen preset
 * is not one that this cloud can express, which the form refuses.
 */
export function toConnectSiteInput(
  values: ConnectValues,
  options: AlgorithmOptions,
): ConnectSiteInput | undefined {
  const { name, routerId, subnetIds, peerAddress, peerId, localId, peerCidrs } = values
  const { security, initiator, mtu, dpd } = values
  const rest = { name, routerId, subnetIds, peerAddress, peerId, localId, peerCidrs, initiator, mtu, dpd }
  if (security.kind === 'existing') return { ...rest, security }
  const crypto = presetCrypto(values, options)
  return crypto && { ...rest, security: crypto }
}

/** The values as input of the plan that joins the user's own sites; undefined while they don't say enough for one. */
export function toConnectSitesInput(
  values: ConnectValues,
  given: { here: SiteWorld & { options: AlgorithmOptions }; farWorlds: ReadonlyMap<string, SiteWorld> },
): ConnectSitesInput | undefined {
  const { here, farWorlds } = given
  const { name, initiator, mtu, dpd, topology } = values
  const others = values.farSites.flatMap(({ siteKey, routerId, subnetIds }) => {
    const world = farWorlds.get(siteKey)
    return world && routerId && subnetIds.length > 0 ? [{ world, routerId, subnetIds }] : []
  })
  const security =
    values.security.kind === 'existing' ? valuesOf(values, here) : presetCrypto(values, here.options)
  if (!security || values.routerId === '' || others.length === 0) return undefined
  const members = [{ world: here, routerId: values.routerId, subnetIds: values.subnetIds }, ...others]
  return {
    name,
    initiator,
    mtu,
    dpd,
    topology,
    security,
    members: members.map((one) => labelled(one, members)),
  }
}

type Unnamed = Omit<Member, 'label' | 'slug'>

/** A member is called by its region; where that is not its own, by more. */
function labelled(member: Unnamed, all: readonly Unnamed[]): Member {
  const callings = callingsOf(member)
  const own = callings.findIndex((calling, index) => {
    const alike = all.filter((other) => callingsOf(other)[index]?.slug === calling.slug)
    return alike.length === 1
  })
  return { ...member, ...(callings[own] ?? callings[callings.length - 1] ?? { label: '', slug: '' }) }
}

/** What a member can be called, the shortest first. */
function callingsOf({ world, routerId }: Unnamed): { label: string; slug: string }[] {
  const { region, cloud, project } = world.site
  const router = world.routers.find(({ id }) => id === routerId)?.name ?? ''
  const ways = (cloudName: string) => [
    region,
    `${cloudName} ${region}`,
    `${cloudName} ${region} ${project.name}`,
    `${cloudName} ${region} ${project.name} ${router}`,
  ]
  const slugs = ways(cloud.id).map(slug)
  return ways(cloud.name).map((label, index) => ({ label, slug: slugs[index] ?? '' }))
}

/**
 * Returns a name for what the values connect: by the peer's address, by the two sites, or by the topology of more. One
 * that is not taken among `takenNames`.
 */
export function suggestedName(
  values: ConnectValues,
  given: Parameters<typeof toConnectSitesInput>[1],
  takenNames: Iterable<string>,
): string {
  return uniqueName(stemOf(values, toConnectSitesInput(values, given)) || 'site-to-site', takenNames)
}

function stemOf({ peer, peerAddress }: ConnectValues, sites: ConnectSitesInput | undefined): string {
  if (peer === 'address') {
    const address = slug(peerAddress)
    return address && `to-${address}`
  }
  const [here, there, ...others] = sites?.members ?? []
  if (!sites || !here || !there) return ''
  return others.length > 0 ? sites.topology : `${here.slug}--${there.slug}`
}

/** Returns which existing objects to use: what the user chose for a part, and this site's policies that were chosen. */
export function toPartChoices({ peer, security, reuse }: ConnectValues): PartChoices {
  if (peer === 'address' || security.kind !== 'existing') return reuse
  return { '1-ike': security.ikePolicyId, '1-ipsec': security.ipsecPolicyId, ...reuse }
}

type CryptoSecurity = ConnectSitesInput['security']

function presetCrypto({ security }: ConnectValues, options: AlgorithmOptions): CryptoSecurity | undefined {
  if (security.kind === 'imported') return { kind: 'crypto', ike: security.ike, ipsec: security.ipsec }
  const preset = security.kind === 'preset' ? anyPresetOf(security.presetId, options) : undefined
  return preset && { kind: 'crypto', ike: preset.ike, ipsec: preset.ipsec }
}

/** What chosen policies do, for ends in other sites, where those policies are not. */
function valuesOf({ security }: ConnectValues, here: SiteWorld): CryptoSecurity | undefined {
  if (security.kind !== 'existing') return undefined
  const ike = here.ikePolicies.find(({ id }) => id === security.ikePolicyId)
  const ipsec = here.ipsecPolicies.find(({ id }) => id === security.ipsecPolicyId)
  return ike && ipsec && { kind: 'crypto', ike: cryptoOf(ike), ipsec: cryptoOf(ipsec) }
}
