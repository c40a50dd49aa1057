import * as z from 'zod/mini'

/** The part of a Neutron router that a VPN needs (neutron-lib api/definitions/l3.py). */
export const router = z.object({
  id: z.string(),
  name: z.string(),
  project_id: z.string(),
  status: z.string(),
  admin_state_up: z.boolean(),
  external_gateway_info: z.nullable(
    z.object({
      network_id: z.string(),
      external_fixed_ips: z._default(
        z.array(z.object({ subnet_id: z.string(), ip_address: z.string() })),
        [],
      ),
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
  cidr: z.string(),
  ip_version: z.union([z.literal(4), z.literal(6)]),
  gateway_ip: z.nullable(z.string()),
})
export type Subnet = z.infer<typeof subnet>

/** The part of a Neutron port that tells which subnets a router stands in. */
export const port = z.object({
  id: z.string(),
  device_id: z.string(),
  device_owner: z.string(),
  network_id: z.string(),
  fixed_ips: z.array(z.object({ subnet_id: z.string(), ip_address: z.string() })),
})
export type Port = z.infer<typeof port>

/** Owners of ports that are interfaces of a router (legacy, DVR, HA): the contract's section 9.2. */
export const routerInterfaceOwners = [
  'network:router_interface',
  'network:router_interface_distributed',
  'network:ha_router_replicated_interface',
] as const
