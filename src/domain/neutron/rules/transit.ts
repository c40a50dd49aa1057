import { contains } from '../../ip/address'

/**
 * Where OVN's driver joins a router to its VPN gateway: a subnet `vpn-transit-subnet-<router>` that belongs to the
 * user's project and stands on the router, but carries nobody's machines (contract, section 8). The project may rename
 * it, so its CIDR tells it (neutron-vpnaas service_drivers/ovn_ipsec.py, VPN_TRANSIT_CIDR).
 */
export const transitCidr = '169.254.0.0/28'

/** Whether a subnet is the cloud's own plumbing. */
export const isTransitSubnet = ({ cidr }: { cidr: string }): boolean => cidr === transitCidr

/** Whether an address of a port lies in one. */
export const isTransitAddress = ({ ip_address }: { ip_address: string }): boolean =>
  contains(transitCidr, ip_address)
