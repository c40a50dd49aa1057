import { beforeEach, expect, it } from 'vitest'
import { createDemoCloud } from '../app'

const intervalMs = 10_000
let time: number
let cloud: ReturnType<typeof createDemoCloud>

beforeEach(() => {
  time = 0
  cloud = createDemoCloud({ intervalMs, now: () => time })
})

/** Lets so many reports pass. */
function reports(count: number) {
  for (let half = 0; half < count * 2; half++) {
    time += intervalMs / 2
    cloud.advance()
  }
}

const region = () => {
  const found = cloud.world.clouds.get('north')?.regions.get('RegionOne')
  if (!found) throw new Error('no RegionOne')
  return found
}
const agents = () =>
  [...region().tables.agents.values()].filter(({ agent_type }) => agent_type === 'L3 agent')
const agent = (at: number) => {
  const found = agents()[at]
  if (!found) throw new Error(`no agent ${at}`)
  return found
}
const named = <T extends object>(rows: Map<string, T>, name: string): T => {
  const found = [...rows.values()].find((row) => 'name' in row && row.name === name)
  if (!found) throw new Error(`no ${name}`)
  return found
}
const status = () => named(region().tables.ipsec_site_connections, 'branch-berlin').status
const router = () => named(region().tables.routers, 'router1').id
const bind = (at: number) => region().bindings.l3.set(router(), agent(at).id)
const unbind = () => region().bindings.l3.delete(router())
/** Whether a change of the connection reaches a daemon: its status is the daemon's then. */
const isReported = () => {
  Object.assign(named(region().tables.ipsec_site_connections, 'branch-berlin'), { status: 'DOWN' })
  reports(2)
  return status() === 'ACTIVE'
}

it('a router that is taken from its agent keeps its last statuses, and is reported no more', () => {
  expect(isReported()).toBe(true)
  unbind()
  reports(2)
  expect(status()).toBe('ACTIVE')
  expect(isReported()).toBe(false)
})

it('a router that is given to another agent comes up there once it has been taken in', () => {
  unbind()
  reports(1)
  bind(1)
  time += intervalMs / 6
  cloud.advance()
  time += intervalMs / 6
  cloud.advance()
  // The new agent has loaded it, and the device outside takes longer to answer.
  expect(status()).toBe('DOWN')
  reports(2)
  expect(status()).toBe('ACTIVE')
})

it('a router that is given to a dead agent is reported by none', () => {
  agent(1).alive = false
  bind(1)
  reports(2)
  expect(status()).toBe('ACTIVE')
  expect(isReported()).toBe(false)
})

it('a router goes with its agent when that is disabled, and comes up again with it', () => {
  agent(0).admin_state_up = false
  expect(isReported()).toBe(false)
  agent(0).admin_state_up = true
  reports(3)
  expect(status()).toBe('ACTIVE')
})

it('a router is not touched by what befalls another agent', () => {
  agent(1).alive = false
  expect(isReported()).toBe(true)
})

const beats = () => [...region().tables.agents.values()].map(({ heartbeat_timestamp }) => heartbeat_timestamp)

it('agents that live say so at each report', () => {
  expect(new Set(beats())).toEqual(new Set(['1970-01-01 00:00:00']))
  agent(0).alive = false
  reports(1)
  const count = (beat: string) => beats().filter((one) => one === beat).length
  expect([count('1970-01-01 00:00:00'), count('1970-01-01 00:00:10')]).toEqual([1, 3])
})
