import { z } from 'zod'
import { collections, type Kind } from './bodies'
import type { Body } from './body-values'

/** Sends a request below `/v2.0` as a member of a project made for it; answers status and body. */
export type Send = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<{ status: number; body: unknown }>

const made = z.record(z.string(), z.object({ id: z.string() }))
const externalNetworks = z.object({ networks: z.tuple([z.object({ id: z.string() })], z.unknown()) })

/**
 * Makes what the generated bodies name: one router with an IPv4 gateway, two IPv4 subnets and one IPv6 subnet, and
 * another without a gateway; a subnet on no router; policies, services of both modes and groups. Answers their ids
 * by name, and how to remove them all.
 */
export async function makeWorld(send: Send) {
  const ids = new Map<string, string>()
  const paths: string[] = []
  const make = async (name: string, path: string, body: Body) => {
    const { status, body: answer } = await send('POST', path, body)
    if (status !== 201) throw new Error(`${name} was answered with ${status}`)
    const id = Object.values(made.parse(answer))[0]?.id ?? ''
    ids.set(name, id)
    paths.push(`${path}/${id}`)
    return id
  }
  await makeNetworks(make, send)
  await makeVpn(make, ids)
  const remove = async () => {
    for (const path of paths.toReversed()) {
      if (path.startsWith('/routers/')) await leaveSubnets(path, ids, send)
      await send('DELETE', path)
    }
  }
  return { ids, remove }
}

const attachedSubnets = ['@subnet', '@second-subnet', '@subnet-v6']

async function leaveSubnets(router: string, ids: ReadonlyMap<string, string>, send: Send): Promise<void> {
  for (const name of attachedSubnets) {
    await send('PUT', `${router}/remove_router_interface`, { subnet_id: ids.get(name) })
  }
}

type Make = (name: string, path: string, body: Body) => Promise<string>

async function makeNetworks(make: Make, send: Send): Promise<void> {
  const outside = externalNetworks.parse((await send('GET', '/networks?router:external=True')).body)
  const network_id = await make('@network', '/networks', { network: { name: 'inside' } })
  const subnet = (name: string, cidr: string) =>
    make(name, '/subnets', {
      subnet: { network_id, cidr, ip_version: cidr.includes(':') ? 6 : 4, enable_dhcp: false },
    })
  const attached = [
    await subnet('@subnet', '10.77.1.0/24'),
    await subnet('@second-subnet', '10.77.2.0/24'),
    await subnet('@subnet-v6', 'fd00:77::/64'),
  ]
  await subnet('@loose-subnet', '10.77.3.0/24')
  const external_gateway_info = { network_id: outside.networks[0].id }
  const router = await make('@router', '/routers', { router: { name: 'edge', external_gateway_info } })
  await make('@inside-router', '/routers', { router: { name: 'inside' } })
  for (const subnet_id of attached)
    await send('PUT', `/routers/${router}/add_router_interface`, { subnet_id })
}

async function makeVpn(make: Make, ids: ReadonlyMap<string, string>): Promise<void> {
  const vpn = (name: string, kind: Kind, body: Body) =>
    make(name, `/vpn/${collections[kind]}`, { [kind]: { name, ...body } })
  const router_id = ids.get('@router')
  await vpn('@ike-policy', 'ikepolicy', {})
  await vpn('@ipsec-policy', 'ipsecpolicy', {})
  await vpn('@ah-esp-policy', 'ipsecpolicy', { transform_protocol: 'ah-esp' })
  await vpn('@service', 'vpnservice', { router_id })
  await vpn('@legacy-service', 'vpnservice', { router_id, subnet_id: ids.get('@subnet') })
  const group = (name: string, type: string, ...endpoints: (string | undefined)[]) =>
    vpn(name, 'endpoint_group', { type, endpoints })
  await group('@local-group', 'subnet', ids.get('@second-subnet'))
  await group('@local-group-v6', 'subnet', ids.get('@subnet-v6'))
  await group('@peer-group', 'cidr', '10.88.0.0/24')
  await group('@peer-group-v6', 'cidr', 'fd00:88::/64')
}

const oneOf = (kind: Kind) => z.object({ [kind]: z.object({ id: z.string() }) })

/** What a cloud says to the creation of a body; what it made is deleted again. */
export async function fateOf(kind: Kind, body: unknown, send: Send): Promise<string> {
  const answer = await send('POST', `/vpn/${collections[kind]}`, { [kind]: body })
  const created = oneOf(kind).safeParse(answer.body)
  if (created.success) await send('DELETE', `/vpn/${collections[kind]}/${created.data[kind]?.id}`)
  const refused = z.object({ NeutronError: z.object({ type: z.string() }) }).safeParse(answer.body)
  return refused.success ? `${answer.status} ${refused.data.NeutronError.type}` : String(answer.status)
}
