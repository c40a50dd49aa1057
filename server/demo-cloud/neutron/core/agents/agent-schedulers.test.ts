import { describe, expect, it } from 'vitest'
import { id, ids, refusal, testRegion, unknownId } from '../../test-region'

const first = id(60)
const second = id(61)
const bridge = id(62)

/** The test region with a second L3 agent and one of another kind, and calls as an administrator. */
function begin(...extensions: string[]) {
  const tested = testRegion(...extensions)
  const { agents } = tested.region.tables
  const like = agents.get(first)
  if (!like) throw new Error('The test region has an agent')
  agents.set(second, { ...like, id: second, host: 'node-2' })
  agents.set(bridge, { ...like, id: bridge, agent_type: 'Linux bridge agent' })
  const asAdmin = (method: string, path: string, body?: unknown) =>
    tested.call(method, `/v2.0/${path}`, body, 'admin')
  const routersOn = async (agent: string, kind = 'l3') =>
    (await asAdmin('GET', `agents/${agent}/${kind}-routers`)).body
  return { ...tested, agents, asAdmin, routersOn }
}
const l3 = (agent: string) => `agents/${agent}/l3-routers`
const vpn = (agent: string) => `agents/${agent}/vpn-routers`

// What is expected was recorded from the lab, but for RouterHostedByL3Agent and VPN agents, which are from the source.
describe('routers on L3 agents', () => {
  it('are moved by being taken from one and given to another', async () => {
    const { asAdmin, routersOn } = begin()
    expect(await routersOn(second)).toEqual({ routers: [] })
    expect(await asAdmin('POST', l3(second), { router_id: ids.router })).toMatchObject(
      refusal(
        409,
        'RouterHostedByL3Agent',
        `The router ${ids.router} has been already hosted by the L3 Agent ${first}.`,
      ),
    )
    expect((await asAdmin('DELETE', `${l3(first)}/${ids.router}`)).status).toBe(204)
    expect(await asAdmin('GET', `routers/${ids.router}/l3-agents`)).toMatchObject({ body: { agents: [] } })
    expect(await asAdmin('GET', `routers/${ids.router}`)).toMatchObject({
      body: { router: { availability_zones: [] } },
    })
    expect(await asAdmin('POST', l3(second), { router_id: ids.router })).toMatchObject({
      status: 201,
      body: null,
    })
    expect(await routersOn(second)).toMatchObject({
      routers: [{ id: ids.router, availability_zones: ['nova'], ha: false, ha_vr_id: 0 }],
    })
    expect(await asAdmin('GET', `routers/${ids.router}/l3-agents`)).toMatchObject({
      body: { agents: [{ id: second }] },
    })
  })

  it('can be given to their own agent again, and taken from one that does not have them', async () => {
    const { asAdmin } = begin()
    expect((await asAdmin('POST', l3(first), { router_id: ids.router })).status).toBe(201)
    expect((await asAdmin('DELETE', `${l3(bridge)}/${ids.router}`)).status).toBe(204)
    expect(await asAdmin('GET', `routers/${ids.router}/l3-agents`)).toMatchObject({
      body: { agents: [{ id: first }] },
    })
  })

  it.each([
    ['an agent of another kind', bridge, { router_id: ids.insideRouter }, 404, 'InvalidL3Agent'],
    ['an unknown agent', unknownId, { router_id: ids.insideRouter }, 404, 'AgentNotFound'],
    ['an unknown router', first, { router_id: unknownId }, 404, 'RouterNotFound'],
    ['no router', first, {}, 500, 'HTTPInternalServerError'],
    ['no body', first, undefined, 500, 'HTTPInternalServerError'],
    ['half a body', first, '{', 400, 'MalformedRequestBody'],
  ])('are not bound with %s', async (_what, agent, body, status, type) => {
    expect(await begin().asAdmin('POST', l3(agent), body)).toMatchObject({
      status,
      body: { NeutronError: { type } },
    })
  })

  it('are given to a dead agent, but to no disabled one', async () => {
    const { asAdmin, agents } = begin()
    const bound = () => asAdmin('POST', l3(second), { router_id: ids.insideRouter })
    expect((await asAdmin('PUT', `agents/${second}`, { agent: { admin_state_up: false } })).status).toBe(200)
    expect(await bound()).toMatchObject(
      refusal(404, 'InvalidL3Agent', `Agent ${second} is not a L3 Agent or has been disabled`),
    )
    Object.assign(agents.get(second) ?? {}, { admin_state_up: true, alive: false })
    expect((await bound()).status).toBe(201)
  })

  it.each([
    ['DELETE', `${l3(unknownId)}/${ids.router}`, 'AgentNotFound'],
    ['DELETE', `${l3(first)}/${unknownId}`, 'RouterNotFound'],
    ['GET', l3(unknownId), 'AgentNotFound'],
    ['GET', `routers/${unknownId}/l3-agents`, 'RouterNotFound'],
  ])('%s %s is %s', async (method, path, type) => {
    expect(await begin().asAdmin(method, path)).toMatchObject({
      status: 404,
      body: { NeutronError: { type } },
    })
  })

  it.each([
    ['POST', l3(first), { router_id: ids.router }, 'create_l3-router'],
    ['DELETE', `${l3(first)}/${ids.router}`, undefined, 'delete_l3-router'],
  ])('%s is for administrators', async (method, path, body, rule) => {
    for (const user of ['member', 'auditor']) {
      expect(await begin().call(method, `/v2.0/${path}`, body, user)).toMatchObject(
        refusal(403, 'PolicyNotAuthorized', `rule:${rule} is disallowed by policy`),
      )
    }
  })

  it('are told to who sees every project', async () => {
    const { call } = begin()
    const path = `/v2.0/${l3(first)}`
    expect((await call('GET', path, undefined, 'auditor')).status).toBe(200)
    expect(await call('GET', path)).toMatchObject(
      refusal(403, 'PolicyNotAuthorized', 'rule:get_l3-routers is disallowed by policy'),
    )
  })

  it('are bound to the agent with the fewest when they get a gateway, and let go when they or the agent go', async () => {
    const { asAdmin, region } = begin()
    const gateway = { external_gateway_info: { network_id: ids.externalNetwork } }
    const made = await asAdmin('POST', 'routers', { router: gateway })
    expect([...region.bindings.l3.values()]).toEqual([first, first, second])
    const routerId: unknown = Object(made.body).router.id
    await asAdmin('DELETE', `routers/${String(routerId)}`)
    expect([...region.bindings.l3.values()]).toEqual([first, first])
    await asAdmin('DELETE', `agents/${first}`)
    expect(region.bindings.l3.size).toBe(0)
  })

  it('are found a new agent when they are changed while bound to none', async () => {
    const { asAdmin, region } = begin()
    await asAdmin('DELETE', `${l3(first)}/${ids.router}`)
    await asAdmin('PUT', `routers/${ids.router}`, { router: { name: 'touched' } })
    expect(region.bindings.l3.get(ids.router)).toBe(second)
  })
})

describe('routers on VPN agents', () => {
  it('do not exist without the extension', async () => {
    expect(await begin().asAdmin('GET', vpn(first))).toMatchObject({ status: 404 })
  })

  it('are bound by the VPN plugin, and moved like those on L3 agents', async () => {
    const { asAdmin, agents, routersOn } = begin('vpn-agent-scheduler')
    for (const agent of [first, second]) Object.assign(agents.get(agent) ?? {}, { agent_type: 'VPN Agent' })
    const service = () => asAdmin('POST', 'vpn/vpnservices', { vpnservice: { router_id: ids.router } })
    expect((await service()).status).toBe(201)
    expect(await routersOn(first, 'vpn')).toMatchObject({ routers: [{ id: ids.router }] })
    expect(await asAdmin('POST', vpn(second), { router_id: ids.router })).toMatchObject(
      refusal(
        409,
        'RouterHostedByVPNAgent',
        `The VPN service of router ${ids.router} has been already hosted by the VPN Agent ${first}.`,
      ),
    )
    expect((await asAdmin('DELETE', `${vpn(first)}/${ids.router}`)).status).toBe(204)
    expect((await asAdmin('POST', vpn(second), { router_id: ids.router })).status).toBe(201)
    expect(await asAdmin('GET', `routers/${ids.router}/vpn-agents`)).toMatchObject({
      body: { agents: [{ id: second }] },
    })
    expect(await asAdmin('POST', vpn(bridge), { router_id: ids.router })).toMatchObject(
      refusal(404, 'InvalidVPNAgent', `Agent ${bridge} is not a VPN Agent or has been disabled`),
    )
  })

  it('leave a service behind in ERROR where no agent lives', async () => {
    const { asAdmin, region } = begin('vpn-agent-scheduler')
    const before = region.tables.vpnservices.size
    const vpnservice = { router_id: ids.router }
    expect(await asAdmin('POST', 'vpn/vpnservices', { vpnservice })).toMatchObject({
      status: 409,
      body: { NeutronError: { type: 'RouterReschedulingFailed' } },
    })
    expect(region.tables.vpnservices.size).toBe(before + 1)
    expect([...region.tables.vpnservices.values()].at(-1)).toMatchObject({
      status: 'ERROR',
      external_v4_ip: null,
    })
  })

  it('reach the services of a router at a port of its own, until the last of them is gone', async () => {
    const { asAdmin, call, agents, region } = begin('vpn-agent-scheduler')
    Object.assign(agents.get(first) ?? {}, { agent_type: 'VPN Agent' })
    region.tables.vpnservices.clear()
    const counts = () => Object.values(region.tables).map(({ size }) => size)
    const before = counts()
    const made = async () => {
      const answer = await call('POST', '/v2.0/vpn/vpnservices', { vpnservice: { router_id: ids.router } })
      expect(answer).toMatchObject({ status: 201, body: { vpnservice: { external_v4_ip: '203.0.113.2' } } })
      return [...region.tables.vpnservices.keys()].at(-1) ?? ''
    }
    const services = [await made(), await made()]
    const owned = (await call('GET', '/v2.0/subnets?cidr=169.254.0.0/28')).body
    expect(owned).toMatchObject({ subnets: [{ name: `vpn-transit-subnet-${ids.router}` }] })
    expect((await asAdmin('GET', 'ports?device_owner=network:vpn_router_gateway')).body).toMatchObject({
      ports: [{ device_id: ids.router, fixed_ips: [{ ip_address: '203.0.113.2' }] }],
    })
    expect(await call('GET', '/v2.0/networks?name=vpn-transit-network-' + ids.router)).toMatchObject({
      body: { networks: [] },
    })
    await asAdmin('DELETE', `vpn/vpnservices/${services[0]}`)
    expect((await call('GET', '/v2.0/subnets?cidr=169.254.0.0/28')).body).toEqual(owned)
    await asAdmin('DELETE', `vpn/vpnservices/${services[1]}`)
    expect(counts()).toEqual(before)
  })
})
