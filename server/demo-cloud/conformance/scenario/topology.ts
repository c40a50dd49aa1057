import { at, given, idOf, post, type Request, type Sent } from './step'

/** What everything stands on: two networks, five subnets, four routers. */

export const inside = post('network inside', 'network', { name: 'fidelity-inside' })
const elsewhere = post('network elsewhere', 'network', {
  name: 'fidelity-elsewhere',
  admin_state_up: false,
})

const subnet = (label: string, cidr: string, network = inside) =>
  post(`subnet ${label}`, 'subnet', {
    name: label,
    network_id: idOf(network),
    ip_version: cidr.includes(':') ? 6 : 4,
    cidr,
    enable_dhcp: false,
  })

export const lan = subnet('lan', '10.77.1.0/24')
export const dmz = subnet('dmz', '10.77.2.0/24')
export const loose = subnet('loose', '10.77.3.0/24')
export const far = subnet('far', '10.77.4.0/24', elsewhere)
export const lan6 = subnet('lan6', 'fd00:77:1::/64')

const router = (label: string, values: { readonly [name: string]: Sent }) =>
  post(`router ${label}`, 'router', { name: label, ...values })
const outside = { external_gateway_info: { network_id: given('external network') } }

export const main = router('main', outside)
export const second = router('second', outside)
export const inner = router('inner', {})
export const oldStyle = router('old style', outside)

/** Puts a router into a subnet. */
export const attach = (to: Request, what: Request, label: string): Request => ({
  label,
  method: 'PUT',
  path: at`/v2.0/routers/${idOf(to)}/add_router_interface`,
  body: { subnet_id: idOf(what) },
})

/** Takes a router out of a subnet. */
export const detach = (from: Request, what: Request, label: string): Request => ({
  label,
  method: 'PUT',
  path: at`/v2.0/routers/${idOf(from)}/remove_router_interface`,
  body: { subnet_id: idOf(what) },
})

export const topologySteps: Request[] = [
  inside,
  elsewhere,
  lan,
  dmz,
  loose,
  far,
  lan6,
  main,
  second,
  inner,
  oldStyle,
  attach(main, lan, 'router main into lan'),
  attach(main, dmz, 'router main into dmz'),
  attach(main, lan6, 'router main into lan6'),
  attach(oldStyle, far, 'router old style into far'),
]
