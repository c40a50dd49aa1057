import type { AlgorithmOptions } from '../options'
import type { ConnectSiteInput } from '../plan/connect-site'
import type { ConnectSitesInput, Member } from '../plan/connect-sites'
import type { SiteWorld } from '../plan/world'
import { anyPresetOf } from '../device-presets'
import { cryptoOf } from '../presets'
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

/** A member is called by its region; where that is not its own, by more. */
function labelled(member: Omit<Member, 'label'>, all: readonly Omit<Member, 'label'>[]): Member {
  const router = member.world.routers.find(({ id }) => id === member.routerId)
  const { region, cloud, project } = member.world.site
  const labels = [
    ({ world }: Omit<Member, 'label'>) => world.site.region,
    ({ world }: Omit<Member, 'label'>) => `${world.site.cloud.name} ${world.site.region}`,
    ({ world }: Omit<Member, 'label'>) =>
      `${world.site.cloud.name} ${world.site.region} ${world.site.project.name}`,
  ]
  const own = labels.find((label) => all.filter((other) => label(other) === label(member)).length === 1)
  return {
    ...member,
    label: own?.(member) ?? `${cloud.name} ${region} ${project.name} ${router?.name ?? ''}`,
  }
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
