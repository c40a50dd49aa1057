import type { Cloud, Region, World } from '../world/world'

/**
 * Makes the demo's world the one that the transcripts were recorded in: with a project and a member `contract`, and
 * with IPv4 alone outside.
 */
export function arrangeAsRecorded(world: World): void {
  const cloud = world.clouds.get('north')
  const region = cloud?.regions.get('RegionOne')
  if (!cloud || !region) throw new Error('The demo has no north cloud with a RegionOne')
  addProject(cloud)
  dropIpv6Outside(region)
}

function addProject(cloud: Cloud): void {
  const id = 'c0'.repeat(16)
  const like = { name: 'contract', id }
  const project = [...cloud.projects.values()].find(({ name }) => name === 'demo')
  const user = [...cloud.users.values()].find(({ name }) => name === 'demo')
  if (!project || !user) throw new Error('The demo has no project and user to take as a model')
  cloud.projects.set(id, { ...project, ...like })
  cloud.users.set(id, { ...user, ...like, roles: { [id]: ['member'] } })
}

function dropIpv6Outside({ tables }: Region): void {
  for (const { id, network_id, ip_version } of tables.subnets.values()) {
    const isOutside = tables.networks.get(String(network_id))?.['router:external'] === true
    if (isOutside && ip_version === 6) tables.subnets.delete(id)
  }
}
