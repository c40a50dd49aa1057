import { describe, expect, it } from 'vitest'
import {
  agentLook,
  connectionsOf,
  heartbeatAge,
  routerLoadOf,
  staleRouters,
  targetRefusal,
  tunnelPlaces,
  type AgentWithRouters,
} from './agents'
import { moveRouterPlan, moveWarnings } from '../plan/builders/move-router'
import { planCommands } from '../plan/script/commands'
import { stepTitle } from '../plan/step-kinds'
import { inEnglish } from '../../testing/in-english'
import type { HostedRouter, TunnelAgent } from '../neutron/resources/agent'

const agent = (id: string, changes: Partial<TunnelAgent> = {}): TunnelAgent => ({
  id,
  host: `net-${id}`,
  agent_type: 'L3 agent',
  binary: 'neutron-l3-agent',
  alive: true,
  admin_state_up: true,
  availability_zone: 'nova',
  heartbeat_timestamp: '2026-11-24 14:50:13',
  configurations: { agent_mode: 'legacy', extensions: ['vpnaas'] },
  ...changes,
})
const router = (id: string, changes: Partial<HostedRouter> = {}): HostedRouter => ({
  id,
  name: `router ${id}`,
  project_id: 'p',
  ha: false,
  distributed: false,
  ...changes,
})
const stated = { project_id: 'p', admin_state_up: true }
const service = (id: string, router_id: string) => ({ ...stated, id, name: id, router_id, status: 'ACTIVE' })
const connection = (id: string, vpnservice_id: string) => ({
  ...stated,
  id,
  name: id,
  vpnservice_id,
  status: 'DOWN',
})
const vpn = {
  services: [service('s1', 'r1'), service('s2', 'r1'), service('s3', 'r3')],
  connections: [connection('c1', 's1'), connection('c2', 's2'), connection('c3', 's3')],
}
const loadsOf = (...agents: AgentWithRouters[]) => tunnelPlaces({ agents, ...vpn })

describe('what agents carry', () => {
  it('is the routers that have services, each with those and their connections', () => {
    const { loads } = loadsOf({ agent: agent('a'), routers: [router('r1'), router('r2')] })
    expect(loads[0]?.routers.map((load) => load.router.id)).toEqual(['r1'])
    expect(loads[0]?.routers[0]?.services.map((each) => each.service.id)).toEqual(['s1', 's2'])
    expect(connectionsOf(loads[0]?.routers ?? []).map(({ id }) => id)).toEqual(['c1', 'c2'])
  })

  it('leaves over the routers that no agent has', () => {
    const agents = [{ agent: agent('a'), routers: [router('r1')] }]
    const nameless = tunnelPlaces({ agents, ...vpn })
    expect(nameless.unhosted).toMatchObject([{ router: { id: 'r3', name: '', project_id: 'p' }, agents: [] }])
    const places = tunnelPlaces({ agents, ...vpn, routers: [router('r3')] })
    expect(routerLoadOf(places, 'r3')).toMatchObject({ router: { name: 'router r3' } })
    expect(routerLoadOf(places, 'r1')).toMatchObject({ agents: [{ id: 'a' }] })
    expect(routerLoadOf(places, 'r2')).toBeUndefined()
  })

  it.each<[string, Partial<TunnelAgent>, Partial<TunnelAgent> | undefined, string[]]>([
    ['alive', {}, undefined, []],
    ['dead', { alive: false }, undefined, ['r1']],
    ['disabled', { admin_state_up: false }, undefined, ['r1']],
    ['dead, while another one has the router too', { alive: false }, {}, []],
    ['dead, and so is the other one', { alive: false }, { alive: false }, ['r1']],
  ])('is stale where the agent is %s', (_what, own, other, stale) => {
    const routers = [router('r1')]
    const { loads } = loadsOf(
      { agent: agent('a', own), routers },
      ...(other ? [{ agent: agent('b', other), routers }] : []),
    )
    const [load] = loads
    expect(load && staleRouters(load).map((one) => one.router.id)).toEqual(stale)
  })
})

it.each([
  [true, true, 'Alive'],
  [true, false, 'Disabled'],
  [false, true, 'Dead'],
  [false, false, 'Dead, disabled'],
])('an agent that lives: %s and is enabled: %s is called %s', (alive, admin_state_up, label) => {
  expect(inEnglish(agentLook(agent('a', { alive, admin_state_up })).label)).toBe(label)
})

it.each([
  ['2026-11-24 14:50:13', '2026-11-24T14:50:43Z', 30_000],
  ['2026-11-24 14:50:13', '2026-11-24T14:50:10Z', 0],
  [null, '2026-11-24T14:50:43Z', undefined],
  ['yesterday', '2026-11-24T14:50:43Z', undefined],
])('a heartbeat at %s is at %s so many milliseconds old: %s', (heartbeat_timestamp, now, age) => {
  expect(heartbeatAge({ heartbeat_timestamp }, Date.parse(now))).toBe(age)
})

describe('a router cannot be moved to an agent that', () => {
  it.each<[string | undefined, Partial<TunnelAgent>, Partial<HostedRouter>?]>([
    [undefined, {}],
    [undefined, { configurations: {} }],
    [undefined, { binary: 'neutron-vpn-agent', configurations: { extensions: [] } }],
    [
      undefined,
      { configurations: { agent_mode: 'dvr_snat', extensions: ['vpnaas'] } },
      { distributed: true },
    ],
    [undefined, { agent_type: 'VPN Agent', configurations: {} }, { distributed: true }],
    ['This agent already has the router.', { id: 'from' }],
    ['This agent is disabled.', { admin_state_up: false }],
    ['This agent is dead.', { alive: false }],
    ['This agent runs on a compute node (DVR).', { configurations: { agent_mode: 'dvr' } }],
    ['This agent can’t host distributed routers.', {}, { distributed: true }],
    ['This agent doesn’t have the VPN extension.', { configurations: { extensions: ['port_forwarding'] } }],
  ])('%s: %j', (refusal, changes, kind = {}) => {
    const load = { router: router('r1', kind), agents: [agent('from')] }
    expect(inEnglish(targetRefusal(agent('to', changes), load))).toBe(refusal)
  })
})

describe('moving a router', () => {
  const site = { key: 'k', cloud: { id: 'c', name: 'C' }, region: 'R', project: { id: 'p', name: 'p' } }
  const move = (from: Partial<TunnelAgent> = {}, kind: Partial<HostedRouter> = {}) => {
    const taken = agent('from', from)
    const { loads } = loadsOf({ agent: taken, routers: [router('r1', kind)] })
    const [load] = loads[0]?.routers ?? []
    if (!load) throw new Error('The agent carries the router')
    return {
      site,
      load,
      from: taken,
      to: agent('to', from.agent_type ? { agent_type: from.agent_type } : {}),
    }
  }

  it('takes it from one agent and gives it to the other', () => {
    const { steps, title } = moveRouterPlan(move())
    expect(inEnglish(title)).toBe('Move router router r1 to net-to')
    expect(inEnglish(steps.map(stepTitle))).toEqual([
      'Unbind router router r1 from net-from',
      'Bind router router r1 to net-to',
    ])
    expect(steps).toMatchObject([
      { does: 'delete', target: '/agents/from/l3-routers/r1' },
      { does: 'create', body: { scheduler: 'l3', agent_id: 'to', router_id: 'r1' } },
    ])
  })

  it('gives one that no agent has to an agent, and stops nothing', () => {
    const plan = moveRouterPlan({ ...move(), from: undefined })
    expect(plan.steps.map(({ does }) => does)).toEqual(['create'])
    expect(plan.downtime).toBeUndefined()
  })

  it.each<[string, Partial<TunnelAgent>, Partial<HostedRouter>, RegExp]>([
    ['an L3 agent', {}, {}, /^All traffic through router r1 stops .*its 2 tunnels/],
    [
      'a VPN agent',
      { agent_type: 'VPN Agent' },
      {},
      /^The 2 tunnels of router r1 go down .*other traffic isn’t affected/,
    ],
    ['several agents', {}, { ha: true }, /highly available/],
  ])('on %s says what stops', (_what, from, kind, words) => {
    const { downtime } = moveRouterPlan(move(from, kind))
    expect(downtime && inEnglish(downtime)).toMatch(words)
    expect(downtime && inEnglish(downtime)).toContain('statuses stay as last reported by net-from')
  })

  it('from a dead agent warns of the router being there twice', () => {
    expect(moveWarnings(move())).toEqual([])
    expect(inEnglish(moveWarnings(move({ alive: false })))).toEqual([
      expect.stringContaining('Make sure that the node is down'),
    ])
  })

  it('is said as commands, where the client has them', () => {
    const commands = planCommands(moveRouterPlan(move()), inEnglish)
    expect(commands).toContain('cloud network agent remove router --l3 from r1\n')
    expect(commands).toContain('cloud network agent add router --l3 to r1\n')
    const others = planCommands(moveRouterPlan(move({ agent_type: 'VPN Agent' })), inEnglish)
    expect(others).toContain('# Not supported by the client: it has no command for VPN agents.')
    expect(others).toContain('exit 1')
  })
})
