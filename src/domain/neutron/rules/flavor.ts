import { notFoundViolation } from './not-found'
import type { Violation } from './violation'

/** A flavor of Neutron's flavors plugin, as far as a VPN service asks for it. */
export interface Flavor {
  id: string
  service_type: string
  enabled: boolean
  /** Ids of the profiles that name its provider. */
  service_profiles: readonly string[]
}

/**
 * A VPN service's flavor must exist, be one for VPN, enabled, and lead to a provider; nothing is asked where none is
 * given (neutron-vpnaas services/vpn/plugin.py, _get_provider_for_flavor; contract, section 6.2). `flavors` is
 * undefined where the plugin is not loaded.
 */
export function flavorViolation(
  id: string | null | undefined,
  flavors: ReadonlyMap<string, Flavor> | undefined,
): Violation | undefined {
  if (!id) return undefined
  if (!flavors) return refused('FlavorsPluginNotLoaded', 404, 'Flavors plugin not found')
  const flavor = flavors.get(id)
  if (!flavor) return notFoundViolation('flavor', id)
  const { service_type, enabled, service_profiles } = flavor
  if (service_type !== 'VPN') {
    return refused('InvalidServiceType', 400, `Invalid service type: ${service_type}.`)
  }
  if (!enabled) return refused('FlavorDisabled', 503, 'Flavor is not enabled.')
  if (service_profiles.length > 0) return undefined
  return refused('NoProviderFoundForFlavor', 404, `No service provider found for flavor ${id}`)
}

function refused(type: string, status: number, message: string): Violation {
  return { type, status, message, attribute: 'flavor_id' }
}
