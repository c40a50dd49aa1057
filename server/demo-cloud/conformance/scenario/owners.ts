import { connection } from './connections/connection-values'
import { account, brief, each, post, type Request, type Sent, idOf, unknownId } from './step'
import { second } from './topology'
import { oddTexts } from './values'

type Values = { readonly [name: string]: Sent }
type Create = (about: string, values: Values) => Request

const mine = account('member', 'projectId')
const others = account('other', 'projectId')

/** How the owner of a new object may be said. */
const refused: Record<string, Values> = {
  'other project': { project_id: others },
  'other tenant': { tenant_id: others },
  'own project, other tenant': { project_id: mine, tenant_id: others },
  'other project, own tenant': { project_id: others, tenant_id: mine },
  'own project, null tenant': { project_id: mine, tenant_id: null },
  'null project': { project_id: null },
  'empty tenant': { tenant_id: '' },
  'project that is a list': { project_id: [mine] },
  'project in upper case': { project_id: 'ABC' },
}
const taken: Record<string, Values> = {
  'own project': { project_id: mine },
  'own tenant': { tenant_id: mine },
  'own project and tenant': { project_id: mine, tenant_id: mine },
}

const kinds: Record<string, Create> = {
  'ipsec policy': (about, values) => post(`owner of ipsec policy: ${about}`, 'ipsecpolicy', values),
  group: (about, values) =>
    post(`owner of group: ${about}`, 'endpoint_group', {
      type: 'cidr',
      endpoints: ['10.9.0.0/24'],
      ...values,
    }),
  service: (about, values) =>
    post(`owner of service: ${about}`, 'vpnservice', { router_id: idOf(second), ...values }),
  connection: (about, values) => connection(`owner, ${about}`, values),
}

const { empty, unicode, markup } = oddTexts
const names = { empty, unicode, markup, 'blanks around': '  x  ', 'a line break': 'a\nb' }

/** Owners and names, of each kind. */
export const ownerSteps: Request[] = Object.values(kinds).flatMap((create) => [
  ...Object.entries(refused).map(([about, values]) => create(about, values)),
  ...Object.entries(taken).flatMap(([about, values]) => brief(create(about, values))),
  ...each(names, (name, value) => create(`name ${name}`, { name: value })).flatMap(brief),
  ...each(names, (name, value) => create(`description ${name}`, { description: value })).flatMap(brief),
  create('id and status', { id: unknownId, status: 'ACTIVE' }),
  create('own project and unknown attribute', { project_id: mine, colour: 'red' }),
  create('other project and unknown attribute', { project_id: others, colour: 'red' }),
])
