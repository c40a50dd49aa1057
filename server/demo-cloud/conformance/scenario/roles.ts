import { ike, ipsec } from './connections/connection-values'
import { standing } from './connections/connections'
import { localGroup, peerGroup } from './endpoint-groups'
import {
  account,
  type Actor,
  get,
  given,
  idOf,
  post,
  put,
  remove,
  type Request,
  show,
  unknownId,
} from './step'
import { inside, lan, main } from './topology'
import { service } from './vpn-services'

const kinds = {
  'vpn service': service,
  connection: standing,
  group: localGroup,
  'ike policy': ike,
  'ipsec policy': ipsec,
}

/** Who may do what with whose objects. */
export const roleSteps: Request[] = [
  ...readers('reader'),
  ...readers('admin'),
  ...readers('other'),
  ...readers('nobody'),
  ...writes('reader'),
  ...writes('admin'),
  ...strangers(),
  ...administrators(),
  ...administratorsWrong(),
  ...core(),
]

function readers(as: Actor): Request[] {
  return Object.entries(kinds).map(([name, made]) => show(made, `roles: ${as} shows ${name}`, { as }))
}

function writes(as: Actor): Request[] {
  const policy = post(`roles: ${as} makes a policy`, 'ikepolicy', { name: as }, { as })
  const group = post(
    `roles: ${as} makes a group`,
    'endpoint_group',
    { type: 'cidr', endpoints: ['10.9.0.0/24'] },
    { as },
  )
  return [
    policy,
    put(policy, `roles: ${as} changes it`, { name: 'changed' }, { as }),
    show(policy, `roles: a member shows what ${as} made`),
    remove(policy, `roles: ${as} deletes it`, { as }),
    group,
    remove(group, `roles: ${as} deletes the group`, { as }),
    put(service, `roles: ${as} renames a service`, { name: `by ${as}` }, { as }),
    remove(ike, `roles: ${as} deletes a policy in use`, { as }),
  ]
}

/** A member of another project neither sees nor uses what is not shared. */
function strangers(): Request[] {
  const as = 'other'
  return [
    ...Object.entries(kinds).flatMap(([name, made]) => [
      put(made, `roles: other changes ${name}`, { name: 'stolen' }, { as }),
      remove(made, `roles: other deletes ${name}`, { as }),
    ]),
    put(standing, 'roles: other changes a connection to a bad value', { mtu: 'x' }, { as }),
    post('roles: other makes a service on my router', 'vpnservice', { router_id: idOf(main) }, { as }),
    post(
      'roles: other groups my subnet',
      'endpoint_group',
      { type: 'subnet', endpoints: [idOf(lan)] },
      { as },
    ),
    post(
      'roles: other makes a policy for me',
      'ikepolicy',
      { project_id: account('member', 'projectId') },
      { as },
    ),
    show(lan, 'roles: other shows my subnet', { as }),
    show(inside, 'roles: other shows my network', { as }),
    show(main, 'roles: other shows my router', { as }),
    get('roles: other lists its services', ['/v2.0/vpn/vpnservices'], { as }),
  ]
}

function administrators(): Request[] {
  const as = 'admin'
  const forMe = post(
    'roles: admin makes a policy for me',
    'ikepolicy',
    { project_id: account('member', 'projectId') },
    { as },
  )
  const forNobody = post(
    'roles: admin makes a policy for nobody',
    'ikepolicy',
    { project_id: unknownId },
    { as },
  )
  const noProject = post(
    'roles: admin makes a policy for the empty project',
    'ikepolicy',
    { project_id: '' },
    { as },
  )
  return [
    forMe,
    show(forMe, 'roles: I show what admin made for me'),
    remove(forMe, 'roles: I delete what admin made for me'),
    forNobody,
    remove(forNobody, 'roles: admin deletes the policy of nobody', { as }),
    noProject,
    remove(noProject, 'roles: admin deletes the policy of the empty project', { as }),
  ]
}

function administratorsWrong(): Request[] {
  const as = 'admin'
  return [
    post(
      'roles: admin makes a policy with two projects',
      'ikepolicy',
      {
        project_id: account('member', 'projectId'),
        tenant_id: account('other', 'projectId'),
      },
      { as },
    ),
    post('roles: admin makes a policy for a number', 'ikepolicy', { project_id: 5 }, { as }),
    post('roles: admin makes a policy for null', 'ikepolicy', { project_id: null }, { as }),
    post(
      'roles: admin makes a policy for a long project',
      'ikepolicy',
      { project_id: 'p'.repeat(256) },
      { as },
    ),
    put(ike, 'roles: admin moves a policy', { project_id: account('other', 'projectId') }, { as }),
    put(localGroup, 'roles: admin renames a group', { name: 'by admin' }, { as }),
    remove(peerGroup, 'roles: admin deletes a group in use', { as }),
  ]
}

function core(): Request[] {
  const ip = [{ subnet_id: given('external subnet'), ip_address: '198.51.100.77' }]
  return [
    post('roles: member makes an external network', 'network', { 'router:external': true }),
    post('roles: member makes a shared network', 'network', { shared: true }),
    post('roles: member sets a gateway address', 'router', {
      external_gateway_info: { network_id: given('external network'), external_fixed_ips: ip },
    }),
    post('roles: member switches source NAT', 'router', {
      external_gateway_info: { network_id: given('external network'), enable_snat: false },
    }),
    remove(main, 'roles: other deletes my router', { as: 'other' }),
    put(inside, 'roles: other renames my network', { name: 'stolen' }, { as: 'other' }),
  ]
}
