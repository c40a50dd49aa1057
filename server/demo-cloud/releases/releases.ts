import type { ReleaseName } from './release-names'
import type { Region } from '../world/world'

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

/** The rules by release, the oldest first. */
export const releases: Record<ReleaseName, ReleaseRules> = {
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
export const rulesOf = ({ release }: Pick<Region, 'release'>): ReleaseRules => releases[release]
