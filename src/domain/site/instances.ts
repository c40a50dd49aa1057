import { shownText } from '../text/visible-text'
import { cidrVersion, overlaps } from '../ip/address'
import type { MachinePort, SecurityGroupRule } from '../neutron/resources/network'

/** A machine on a network of a tunnel, with whom its security groups let in. */
export interface Machine {
  name: string
  address: string
  /** Undefined: it is not filtered at all. */
  rules: readonly SecurityGroupRule[] | undefined
}

/** The machines among ports: what routers, DHCP and the like own is none. */
export function machinesOf(ports: readonly MachinePort[], rules: readonly SecurityGroupRule[]): Machine[] {
  return ports
    .filter(({ device_owner }) => device_owner.startsWith('compute:'))
    .map(({ name, fixed_ips, security_groups, port_security_enabled }) => {
      const groups = new Set(security_groups)
      const address = fixed_ips[0]?.ip_address ?? ''
      return {
        name: shownText(name) || address,
        address,
        rules: port_security_enabled ? rules.filter((rule) => groups.has(rule.security_group_id)) : undefined,
      }
    })
}

/**
 * Whether a machine lets in anything from a network. Rules for members of a group are for machines of this cloud: they
 * let no peer in (neutron db/securitygroups_rpc_base.py).
 */
export function letsIn({ rules }: Machine, cidr: string): boolean {
  const ethertype = cidrVersion(cidr) === 6 ? 'IPv6' : 'IPv4'
  return (
    rules === undefined ||
    rules.some(
      (rule) =>
        rule.direction === 'ingress' &&
        rule.remote_group_id === null &&
        (rule.ethertype === null || rule.ethertype === ethertype) &&
        (rule.remote_ip_prefix === null || overlaps(rule.remote_ip_prefix, cidr)),
    )
  )
}
