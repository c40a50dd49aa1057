import type { Region } from '../../world/world'

/** Every quota's default limit, in the order Neutron answers them; -1 is unlimited (contract, section 9.4). */
export const defaultQuota: Readonly<Record<string, number>> = {
  network: 100,
  subnet: 100,
  subnetpool: -1,
  port: 500,
  router: 10,
  floatingip: 50,
  rbac_policy: 10,
  security_group: 10,
  security_group_rule: 100,
  endpoint_group: -1,
  vpnservice: -1,
  ipsec_site_connection: -1,
  ipsecpolicy: -1,
  ikepolicy: -1,
}

/** How many of a resource a project may have; negative means unlimited. */
export function limitOf(region: Region, projectId: string, resource: string): number {
  return region.quotas.get(projectId)?.[resource] ?? defaultQuota[resource] ?? -1
}
