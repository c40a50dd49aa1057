import * as z from 'zod/mini'
import { word } from './common'

/** The part of a Neutron router that a VPN needs (neutron-lib api/definitions/l3.py). */
export const router = z.object({
  id: z.string(),
  name: z.string(),
  project_id: z.string(),
  status: word,
  admin_state_up: z.boolean(),
  external_gateway_info: z.nullable(
    z.object({
      network_id: z.string(),
      external_fixed_ips: z._default(z.array(z.object({ subnet_id: z.string(), ip_address: word })), []),
    }),
  ),
})
export type Router = z.infer<typeof router>

/** The part of a Neutron subnet that a VPN needs. */
export const subnet = z.object({
  id: z.string(),
  name: z.string(),
  project_id: z.string(),
  network_id: z.string(),
  cidr: word,
  ip_version: z.union([z.literal(4), z.literal(6)]),
  gateway_ip: z.nullable(word),
  host_routes: z._default(z.array(z.object({ destination: z.string(), nexthop: z.string() })), []),
})
export type Subnet = z.infer<typeof subnet>

/** The part of a Neutron port that tells which subnets a router stands in. */
export const port = z.object({
  id: z.string(),
  device_id: z.string(),
  device_owner: z.string(),
  network_id: z.string(),
  fixed_ips: z.array(z.object({ subnet_id: z.string(), ip_address: word })),
})
export type Port = z.infer<typeof port>

/** Owners of ports that are interfaces of a router (legacy, DVR, HA): the contract's section 9.2. */
export const routerInterfaceOwners = [
  'network:router_interface',
  'network:router_interface_distributed',
  'network:ha_router_replicated_interface',
] as const

/** The part of a port that tells which machine it is, and what its security groups are. */
export const machinePort = z.object({
  id: z.string(),
  name: z.string(),
  device_owner: z.string(),
  fixed_ips: z.array(z.object({ subnet_id: z.string(), ip_address: word })),
  security_groups: z.array(z.string()),
  port_security_enabled: z._default(z.boolean(), true),
})
export type MachinePort = z.infer<typeof machinePort>

/** The part of a security group rule that tells whom it lets in (neutron-lib api/definitions/security_groups). */
export const securityGroupRule = z.object({
  id: z.string(),
  security_group_id: z.string(),
  direction: z.string(),
  ethertype: z.nullable(z.string()),
  remote_ip_prefix: z.nullable(word),
  remote_group_id: z.nullable(z.string()),
})
export type SecurityGroupRule = z.infer<typeof securityGroupRule>
