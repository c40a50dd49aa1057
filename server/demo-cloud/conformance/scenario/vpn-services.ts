import {
  account,
  brief,
  each,
  idOf,
  post,
  put,
  remove,
  type Request,
  type Sent,
  show,
  unknownId,
} from './step'
import { dmz, far, inner, inside, lan, lan6, loose, main, oldStyle, second } from './topology'
import { booleans, oddTexts, wrongIds, wrongTexts } from './values'

type Values = { readonly [name: string]: Sent }
const create = (about: string, values: Values) => post(`vpn service: ${about}`, 'vpnservice', values)
const onMain = (about: string, values: Values) => create(about, { router_id: idOf(main), ...values })
const onSecond = (about: string, values: Values) => create(about, { router_id: idOf(second), ...values })

export const service = onMain('main', { name: 'main', description: 'with endpoint groups' })
export const legacyService = create('old style', {
  name: 'old style',
  router_id: idOf(oldStyle),
  subnet_id: idOf(far),
})
const idle = onSecond('idle', { name: 'idle' })
const changeIdle = (about: string, values: Sent) => put(idle, `vpn service update: ${about}, pending`, values)

/** Every attribute of a VPN service; updates of one that is pending for want of a connection. */
export const vpnServiceSteps: Request[] = [
  service,
  legacyService,
  ...brief(onSecond('defaults', {})),
  ...brief(
    onSecond('everything said', {
      name: 'full',
      description: 'all attributes',
      subnet_id: null,
      flavor_id: null,
      admin_state_up: false,
    }),
  ),
  ...brief(onMain('second on one router', { name: 'twin' })),
  ...brief(onMain('with a subnet of version 6', { subnet_id: idOf(lan6) })),
  ...each(wrongIds, (name, value) => create(`router ${name}`, { router_id: value })),
  create('no router', { name: 'x' }),
  create('router without a gateway', { router_id: idOf(inner) }),
  create('router without a gateway, and a subnet', { router_id: idOf(inner), subnet_id: idOf(lan) }),
  create('a network as router', { router_id: idOf(inside) }),
  { ...create('router of another project', { router_id: idOf(main) }), as: 'other' },
  ...each({ ...wrongIds, null: idOf(loose) }, (name, value) =>
    onSecond(`subnet ${name === 'null' ? 'on no router' : name}`, { subnet_id: value }),
  ),
  onSecond('subnet on another router', { subnet_id: idOf(dmz) }),
  onMain('a network as subnet', { subnet_id: idOf(inside) }),
  ...each({ unknown: unknownId, empty: '', 'a name': 'gold', 'a number': 1, true: true }, (name, value) =>
    onSecond(`flavor ${name}`, { flavor_id: value }),
  ),
  onSecond('flavor unknown, router unknown', { flavor_id: unknownId, router_id: unknownId }),
  ...Object.entries(booleans).flatMap(([name, value]) => {
    const made = onSecond(`admin_state_up ${name}`, { admin_state_up: value })
    const isTaken = !['two', 'null', 'empty', 'maybe', 'a list', 'an object'].includes(name)
    return isTaken ? brief(made) : [made]
  }),
  ...each({ ...wrongTexts, '256 characters': oddTexts['256 characters'] }, (name, value) =>
    onSecond(`name ${name}`, { name: value }),
  ),
  ...each({ null: null, '256 characters': oddTexts['256 characters'] }, (name, value) =>
    onSecond(`description ${name}`, { description: value }),
  ),
  ...brief(onSecond('name beyond ASCII', { name: oddTexts.unicode })),
  onSecond('status given', { status: 'ACTIVE' }),
  onSecond('external_v4_ip given', { external_v4_ip: '192.0.2.1' }),
  onSecond('external_v6_ip given', { external_v6_ip: null }),
  onSecond('id given', { id: unknownId }),
  onSecond('unknown attribute', { peer_address: '192.0.2.1' }),
  onSecond('other project', { project_id: account('other', 'projectId') }),
  idle,
  show(idle, 'vpn service: show'),
  changeIdle('name', { name: 'x' }),
  changeIdle('description', { description: 'x' }),
  changeIdle('admin_state_up', { admin_state_up: false }),
  changeIdle('nothing', {}),
  changeIdle('a bad value', { admin_state_up: 'maybe' }),
  changeIdle('name null', { name: null }),
  changeIdle('router', { router_id: idOf(main) }),
  changeIdle('the same router', { router_id: idOf(second) }),
  changeIdle('subnet', { subnet_id: idOf(lan) }),
  changeIdle('subnet null', { subnet_id: null }),
  changeIdle('flavor', { flavor_id: null }),
  changeIdle('status', { status: 'ACTIVE' }),
  changeIdle('external_v4_ip', { external_v4_ip: '192.0.2.1' }),
  changeIdle('unknown attribute', { colour: 'red' }),
  changeIdle('project', { project_id: account('other', 'projectId') }),
  remove(idle, 'vpn service: delete while pending'),
  remove(idle, 'vpn service: delete again'),
  changeIdle('of what was deleted', { name: 'x' }),
]
