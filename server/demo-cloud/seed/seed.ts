import { seedCloud } from './seed-identity'
import { cloudIds, seedRegions } from './seed-regions'
import { shopDevices } from './seed-shops'
import { branches } from './seed-vpn'
import type { Cloud, World } from '../world/world'

/** The demo's world as it starts: two clouds, the same ids for the same seed. */
export function seedWorld(seed: number): World {
  const clouds = cloudIds.map((id): [string, Cloud] => {
    const cloud = seedCloud(id, seed)
    seedRegions(cloud, seed)
    return [id, cloud]
  })
  return { clouds: new Map(clouds), outsidePeers: structuredClone([...branches, ...shopDevices]) }
}
