import type { DemoCloud } from './fixtures'

// What a test changes here is as if somebody else had done it, past the panel.

/** RegionOne of a cloud behind the panel. */
export function regionOf({ world }: DemoCloud, cloud = 'north') {
  const region = world.clouds.get(cloud)?.regions.get('RegionOne')
  if (!region) throw new Error(`The demo has no RegionOne in ${cloud}`)
  return region
}

/** The row of this name as it stands now: an update puts another in its place. */
export function named<T extends { name: string }>(rows: Map<string, T>, name: string): T {
  const row = [...rows.values()].find((one) => one.name === name)
  if (!row) throw new Error(`There is no ${name}`)
  return row
}

/** Disables the headquarters' VPN service: its agent takes the tunnels down. */
export function disableHeadquarters(cloud: DemoCloud): void {
  const region = regionOf(cloud)
  const service = named(region.tables.vpnservices, 'hq-gateway')
  service.admin_state_up = false
  region.notify(service.router_id)
}
