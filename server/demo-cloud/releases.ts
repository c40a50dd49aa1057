import { playOvn } from './ovn'
import type { Region, World } from './world'

/** The releases whose rules the demo cloud plays (contract, section 0). */
export const releaseNames = ['zed', '2025.1', '2026.2'] as const
export type ReleaseName = (typeof releaseNames)[number]

/** Where the VPN API of a release differs from another's. */
interface ReleaseRules {
  /** Extensions beyond Zed's; values that a policy may take follow from them (contract, section 3.2). */
  extensions: readonly string[]
  /** Policy values that the API layer takes and the database does not: a 500 (contract, section 3.3). */
  databaseRefuses: ReadonlySet<string>
  /** Whether VPN objects are there for members and administrators alone (contract, section 10). */
  takesMember: boolean
  /** Whether a filter on a VPN list is refused, known or not (contract, section 4.6). */
  refusesFilters: boolean
  /** Whether the same endpoint twice is refused at once; before, the database fails (contract, section 5.6). */
  refusesDuplicateEndpoints: boolean
  /** Whether what the driver's validator throws goes uncaught (contract, section 6.5). */
  losesDriverRefusals: boolean
}

const rules: Record<ReleaseName, ReleaseRules> = {
  zed: {
    extensions: [],
    databaseRefuses: new Set(),
    takesMember: false,
    refusesFilters: false,
    refusesDuplicateEndpoints: false,
    losesDriverRefusals: true,
  },
  '2025.1': {
    extensions: ['vpn-aes-ctr', 'quota-check-limit-default'],
    databaseRefuses: new Set(),
    takesMember: false,
    refusesFilters: false,
    refusesDuplicateEndpoints: false,
    losesDriverRefusals: false,
  },
  '2026.2': {
    extensions: ['vpn-aes-ctr', 'quota-check-limit-default'],
    databaseRefuses: new Set(['sha1', '3des']),
    takesMember: true,
    refusesFilters: true,
    refusesDuplicateEndpoints: true,
    losesDriverRefusals: false,
  },
}

/** The rules of the release that a region runs. */
export const rulesOf = ({ release }: Pick<Region, 'release'>): ReleaseRules => rules[release]

/** The cloud whose operator goes over to OVN with this release. */
const ovn: { cloud: string; from: ReleaseName } = { cloud: 'south', from: '2026.2' }

/** Upgrades, or sets back, every region to a release: its extensions, and stored values that it holds no longer. */
export function playRelease(world: World, release: ReleaseName): void {
  const later = new Set(Object.values(rules).flatMap(({ extensions }) => extensions))
  for (const { id, regions } of world.clouds.values()) {
    for (const region of regions.values()) {
      region.release = release
      const common = [...region.extensions].filter((alias) => !later.has(alias))
      region.extensions = new Set([...common, ...rules[release].extensions])
      replaceRefused(region)
      if (id === ovn.cloud) playOvn(region, release === ovn.from)
    }
  }
}

/** As the upgrade's migration does with rows that its new column type would refuse (contract, section 3.3). */
function replaceRefused({ release, tables }: Region): void {
  const { databaseRefuses } = rules[release]
  for (const policies of [tables.ikepolicies, tables.ipsecpolicies]) {
    for (const policy of policies.values()) {
      if (databaseRefuses.has(policy.auth_algorithm)) policy.auth_algorithm = 'sha256'
      if (databaseRefuses.has(policy.encryption_algorithm)) policy.encryption_algorithm = 'aes-256'
    }
  }
}
