import { z } from 'zod'
import { notFoundViolation } from '../../../../../src/domain/neutron/rules/not-found'
import {
  hostedElsewhereViolation,
  unsuitableAgentViolation,
  type Scheduler,
} from '../../../../../src/domain/neutron/rules/router-scheduling'
import { agents } from './agents'
import { type Call, ok, type Route } from '../../wire/context'
import { forbidden, internalError, NeutronError, pathNotFound, refuse } from '../../wire/errors'
import { seesAll } from '../../wire/global-sight'
import { find, jsonBody } from '../../wire/resource'
import { portsOf } from '../routers/router-facts'
import { routers } from '../routers/routers'
import { hostOf, routerIdsOn } from './scheduling'

const extensionOf: Record<Scheduler, string> = { l3: 'l3_agent_scheduler', vpn: 'vpn-agent-scheduler' }

/**
 * Which router is on which agent, for administrators: L3 agents (neutron extensions/l3agentscheduler.py) and, with OVN,
 * VPN agents (neutron-vpnaas extensions/vpn_agentschedulers.py; contract, section 9.3).
 */
export const agentSchedulerRoutes: Route[] = (['l3', 'vpn'] as const).flatMap((scheduler) => {
  const routersOfAgent = `agents/{id}/${scheduler}-routers`
  const routes: Route[] = [
    { method: 'GET', path: routersOfAgent, handle: (call) => listRouters(scheduler, call) },
    { method: 'POST', path: routersOfAgent, handle: (call) => bind(scheduler, call) },
    { method: 'DELETE', path: `${routersOfAgent}/{router}`, handle: (call) => unbind(scheduler, call) },
    {
      method: 'GET',
      path: `routers/{id}/${scheduler}-agents`,
      handle: (call) => listAgents(scheduler, call),
    },
  ]
  return routes.map((route) => ({ ...route, handle: onlyWith(extensionOf[scheduler], route.handle) }))
})

function onlyWith(extension: string, handle: Route['handle']): Route['handle'] {
  return (call) => {
    if (!call.region.extensions.has(extension)) throw pathNotFound()
    return handle(call)
  }
}

/** Rows are as the database has them, whatever `fields` asks for. */
function listRouters(scheduler: Scheduler, call: Call) {
  if (!seesAll(call.caller)) throw forbidden(`rule:get_${scheduler}-routers`)
  const agent = find(agents, call.params.id ?? '', call)
  const rows = routerIdsOn(call.region, scheduler, agent.id).map((id) => find(routers, id, call))
  return ok({
    routers: rows.map((row) => ({
      ...routers.view(row, call),
      gw_port_id: gatewayPortOf(row.id, call),
      ha_vr_id: 0,
    })),
  })
}

function gatewayPortOf(routerId: string, { region }: Call): string | null {
  const port = portsOf(routerId, region).find(({ device_owner }) => device_owner === 'network:router_gateway')
  return port?.id ?? null
}

/** To give a router to the agent that has it already changes nothing and is no error. */
function bind(scheduler: Scheduler, call: Call) {
  allowAdmin(`create_${scheduler}-router`, call)
  const wanted = bindBody.safeParse(call.body.kind === 'none' ? undefined : jsonBody(call, true))
  if (!wanted.success) throw internalError()
  const router = find(routers, wanted.data.router_id, call)
  const { id, agent_type, admin_state_up } = find(agents, call.params.id ?? '', call)
  refuse(unsuitableAgentViolation(scheduler, { id, agent_type, admin_state_up }))
  const hostId = hostOf(call.region, router.id, scheduler)?.id
  refuse(hostedElsewhereViolation(scheduler, { routerId: router.id, agentId: id, hostId }))
  call.region.bindings[scheduler].set(router.id, id)
  return { status: 201 as const, body: null }
}

const bindBody = z.object({ router_id: z.string() })

/** To take a router from an agent that does not have it changes nothing and is no error. */
function unbind(scheduler: Scheduler, call: Call) {
  allowAdmin(`delete_${scheduler}-router`, call)
  const agent = find(agents, call.params.id ?? '', call)
  const routerId = call.params.router ?? ''
  if (!call.region.tables.routers.has(routerId)) throw new NeutronError(notFoundViolation('router', routerId))
  const bindings = call.region.bindings[scheduler]
  if (bindings.get(routerId) === agent.id) bindings.delete(routerId)
  return { status: 204 as const }
}

function listAgents(scheduler: Scheduler, call: Call) {
  if (!seesAll(call.caller)) throw forbidden(`rule:get_${scheduler}-agents`)
  find(routers, call.params.id ?? '', call)
  const host = hostOf(call.region, call.params.id ?? '', scheduler)
  return ok({ agents: host ? [agents.view(host, call)] : [] })
}

function allowAdmin(rule: string, { caller }: Call): void {
  if (!caller.isAdmin) throw forbidden(`rule:${rule}`)
}
