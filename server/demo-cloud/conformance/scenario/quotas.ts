import { connection } from './connections/connection-values'
import { account, at, get, idOf, post, type Request, type Sent, unknownId } from './step'
import { second } from './topology'

const ofMine = at`/v2.0/quotas/${account('member', 'projectId')}`
const ofOthers = at`/v2.0/quotas/${account('other', 'projectId')}`

const set = (about: string, quota: Sent, as: Request['as'] = 'admin'): Request => ({
  label: `quota: ${about}`,
  method: 'PUT',
  path: ofMine,
  body: { quota },
  ...(as === undefined ? {} : { as }),
})

const values: Record<string, Sent> = {
  'minus two': -2,
  'a word': 'lots',
  null: null,
  'a fraction': 1.5,
  true: true,
  'digits as text': '7',
  'beyond the greatest': 2147483648,
  'a list': [1],
}

const full = ['ikepolicy', 'ipsecpolicy', 'vpnservice', 'endpoint_group', 'ipsec_site_connection']

/** Quotas: who reads and writes them, what they hold, and what a full one does. */
export const quotaSteps: Request[] = [
  get('quota: own', ofMine),
  get('quota: own defaults', [...ofMine, '/default']),
  get('quota: own with a suffix', [...ofMine, '.json']),
  get('quota: own by a reader', ofMine, { as: 'reader' }),
  get('quota: of others', ofOthers),
  get('quota: details of others', [...ofOthers, '/details.json']),
  get('quota: defaults of others', [...ofOthers, '/default']),
  get('quota: of others by an administrator', ofOthers, { as: 'admin' }),
  get('quota: of nobody by an administrator', [`/v2.0/quotas/${unknownId}`], { as: 'admin' }),
  get('quota: list', ['/v2.0/quotas']),
  set('by a member', { vpnservice: 5 }, 'member'),
  set('by a reader', { vpnservice: 5 }, 'reader'),
  { label: 'quota: reset by a member', method: 'DELETE', path: ofMine },
  ...Object.entries(values).map(([name, value]) => set(`vpnservice ${name}`, { vpnservice: value })),
  set('nothing', {}),
  set('unknown resource', { tunnels: 5 }),
  set('known and unknown resource', { vpnservice: 5, tunnels: 5 }),
  set('project given', { project_id: account('member', 'projectId') }),
  { ...set('no quota', {}), body: {} },
  { ...set('wrong key', {}), body: { quotas: { vpnservice: 5 } } },
  set('none of any', Object.fromEntries(full.map((name) => [name, 0]))),
  get('quota: own when full', ofMine),
  get('quota: details when full', [...ofMine, '/details.json']),
  post('quota: ike policy beyond', 'ikepolicy', {}),
  post('quota: ike policy beyond and bad', 'ikepolicy', { pfs: 'group1' }),
  post('quota: ipsec policy beyond', 'ipsecpolicy', {}),
  post('quota: vpn service beyond', 'vpnservice', { router_id: idOf(second) }),
  post('quota: vpn service beyond, router unknown', 'vpnservice', { router_id: unknownId }),
  post('quota: endpoint group beyond', 'endpoint_group', { type: 'cidr', endpoints: ['10.9.0.0/24'] }),
  post('quota: endpoint group beyond and empty', 'endpoint_group', { type: 'cidr', endpoints: [] }),
  connection('beyond the quota'),
  connection('beyond the quota, service unknown', { vpnservice_id: unknownId }),
  { label: 'quota: reset', method: 'DELETE', path: ofMine, as: 'admin' },
  { label: 'quota: reset again', method: 'DELETE', path: ofMine, as: 'admin' },
  get('quota: own after the reset', ofMine),
]
