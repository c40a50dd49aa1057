import { playOvn } from './ovn'
import type { ReleaseName } from './release-names'
import { releases } from './releases'
import type { Region, World } from '../world/world'

/** The cloud whose operator goes over to OVN with this release. */
const ovn: { cloud: string; from: ReleaseName } = { cloud: 'south', from: '2026.2' }

/** Upgrades, or sets back, every region to a release: its extensions, and stored values that it holds no longer. */
export function playRelease(world: World, release: ReleaseName): void {
  const later = new Set(Object.values(releases).flatMap(({ extensions }) => extensions))
  for (const { id, regions } of world.clouds.values()) {
    for (const region of regions.values()) {
      region.release = release
      const common = [...region.extensions].filter((alias) => !later.has(alias))
      region.extensions = new Set([...common, ...releases[release].extensions])
      replaceRefused(region)
      if (id === ovn.cloud) playOvn(world, region, release === ovn.from)
    }
  }
}

/** As the upgrade's migration does with rows that its new column type would refuse (contract, section 3.3). */
function replaceRefused({ release, tables }: Region): void {
  const { databaseRefuses } = releases[release]
  for (const policies of [tables.ikepolicies, tables.ipsecpolicies]) {
    for (const policy of policies.values()) {
      if (databaseRefuses.has(policy.auth_algorithm)) policy.auth_algorithm = 'sha256'
      if (databaseRefuses.has(policy.encryption_algorithm)) policy.encryption_algorithm = 'aes-256'
    }
  }
}
