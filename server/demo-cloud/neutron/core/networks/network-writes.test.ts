import { describe, expect, it } from 'vitest'
import { ids, refusal, testRegion } from '../../test-region'

type Region = ReturnType<typeof testRegion>

async function made(region: Region, kind: string, values: object) {
  const answer = await region.call('POST', `/v2.0/${kind}s`, { [kind]: values })
  const body: Record<string, Record<string, unknown>> = Object(answer.body)
  return { ...answer, id: String(body[kind]?.id), row: body[kind] ?? {} }
}

const inSubnet = (ip_address: string) => ({
  network_id: ids.network,
  fixed_ips: [{ subnet_id: ids.looseSubnet, ip_address }],
})

describe('ports', () => {
  it('gives a port an address of each version and the default group', async () => {
    const region = testRegion()
    const { status, row } = await made(region, 'port', { network_id: ids.network })
    expect(status).toBe(201)
    expect(row).toMatchObject({ status: 'DOWN', port_security_enabled: true, revision_number: 1 })
    expect(row.fixed_ips).toHaveLength(2)
    const { body } = await region.call('GET', '/v2.0/security-groups')
    expect(body).toMatchObject({ security_groups: [{ name: 'default', id: Object(row.security_groups)[0] }] })
  })
  it.each([
    ['10.77.3.9', 409, 'IpAddressAlreadyAllocated'],
    ['10.78.0.9', 400, 'InvalidIpForSubnet'],
  ])('refuses the address %s', async (address, status, type) => {
    const region = testRegion()
    await made(region, 'port', inSubnet('10.77.3.9'))
    const refused = await made(region, 'port', inSubnet(address))
    expect(refused).toMatchObject({ status, body: { NeutronError: { type } } })
    expect(region.region.tables.ports.size).toBe(4)
  })
  it('makes several at once or none', async () => {
    const { region, call } = testRegion()
    const twice = { ports: [inSubnet('10.77.3.9'), inSubnet('10.77.3.9')] }
    expect((await call('POST', '/v2.0/ports', twice)).status).toBe(409)
    expect(region.tables.ports.size).toBe(3)
    const two = { ports: [inSubnet('10.77.3.9'), inSubnet('10.77.3.10')] }
    expect(await call('POST', '/v2.0/ports', two)).toMatchObject({ status: 201, body: { ports: [{}, {}] } })
  })
  it('goes to a router and comes back', async () => {
    const region = testRegion()
    const { id } = await made(region, 'port', inSubnet('10.77.3.9'))
    const path = `/v2.0/routers/${ids.router}`
    expect(await region.call('PUT', `${path}/add_router_interface`, { port_id: id })).toMatchObject({
      status: 200,
      body: { port_id: id, subnet_id: ids.looseSubnet },
    })
    expect(await region.call('DELETE', `/v2.0/ports/${id}`)).toMatchObject(
      refusal(
        409,
        'ServicePortInUse',
        `Port ${id} cannot be deleted directly via the port API: has device owner network:router_interface.`,
      ),
    )
    expect((await region.call('PUT', `${path}/remove_router_interface`, { port_id: id })).status).toBe(200)
    expect((await region.call('GET', `/v2.0/ports/${id}`)).status).toBe(404)
  })
})

describe('revisions', () => {
  it('counts a subnet as a change of its network', async () => {
    const region = testRegion()
    const network = await made(region, 'network', { name: 'counted' })
    const subnet = { network_id: network.id, ip_version: 4, cidr: '10.90.0.0/24' }
    expect((await made(region, 'subnet', subnet)).row.revision_number).toBe(0)
    expect(await region.call('GET', `/v2.0/networks/${network.id}`)).toMatchObject({
      body: { network: { revision_number: 2 } },
    })
  })
})

describe('tags', () => {
  it('sets, finds and clears them', async () => {
    const { call } = testRegion()
    const path = `/v2.0/networks/${ids.network}/tags`
    expect(await call('PUT', path, { tags: ['blue'] })).toMatchObject({ body: { tags: ['blue'] } })
    expect(await call('GET', '/v2.0/networks?tags=blue')).toMatchObject({
      body: { networks: [{ id: ids.network }] },
    })
    expect((await call('DELETE', `${path}/blue`)).status).toBe(204)
    expect(await call('GET', `${path}/blue`)).toMatchObject(
      refusal(404, 'TagNotFound', 'Tag blue could not be found.'),
    )
  })
})

describe('security groups', () => {
  it('refuses the same rule twice and to take away a group in use', async () => {
    const region = testRegion()
    const group = await made(region, 'port', { network_id: ids.network })
    const id = String(Object(group.row.security_groups)[0])
    expect(await region.call('DELETE', `/v2.0/security-groups/${id}`)).toMatchObject(
      refusal(409, 'SecurityGroupInUse', `Security Group ${id} in use.`),
    )
    const rule = {
      security_group_rule: {
        security_group_id: id,
        direction: 'ingress',
        protocol: 'tcp',
        port_range_min: 22,
      },
    }
    expect((await region.call('POST', '/v2.0/security-group-rules', rule)).status).toBe(201)
    expect(await region.call('POST', '/v2.0/security-group-rules', rule)).toMatchObject({
      status: 409,
      body: { NeutronError: { type: 'SecurityGroupRuleExists' } },
    })
  })
})
