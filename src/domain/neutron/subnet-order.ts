import { compareNames } from '../text/compare-names'
import { displayName } from '../text/names'
import type { Subnet } from './resources/network'

/** Returns subnets as they are offered: IPv4 before IPv6, then by name. */
export const offeredSubnets = <T extends Pick<Subnet, 'id' | 'name' | 'ip_version'>>(
  subnets: readonly T[],
): T[] =>
  subnets.toSorted((a, b) => a.ip_version - b.ip_version || compareNames(displayName(a), displayName(b)))
