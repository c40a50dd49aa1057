import { ike, ipsec } from '../connections/connection-values'
import { standing } from '../connections/connections'
import { peerGroup } from '../endpoint-groups'
import {
  collections,
  each,
  get,
  type Kind,
  pathOf,
  post,
  put,
  remove,
  type Request,
  show,
  unknownId,
} from '../step'
import { wrongChoices } from '../values'
import { service } from '../vpn-services'

const kinds: readonly Kind[] = [
  'ikepolicy',
  'ipsecpolicy',
  'vpnservice',
  'endpoint_group',
  'ipsec_site_connection',
]

const standingOf: Partial<Record<Kind, Request>> = {
  ikepolicy: ike,
  ipsecpolicy: ipsec,
  vpnservice: service,
  endpoint_group: peerGroup,
  ipsec_site_connection: standing,
}

const enums: Partial<Record<Kind, Record<string, string>>> = {
  ikepolicy: {
    auth_algorithm: 'sha1',
    encryption_algorithm: 'aes-128',
    phase1_negotiation_mode: 'main',
    ike_version: 'v1',
    pfs: 'group5',
  },
  ipsecpolicy: {
    auth_algorithm: 'sha1',
    encryption_algorithm: 'aes-128',
    encapsulation_mode: 'tunnel',
    transform_protocol: 'esp',
    pfs: 'group5',
  },
}

const sortKeys = [
  'id',
  'name',
  'description',
  'tenant_id',
  'project_id',
  'status',
  'router_id',
  'type',
  'psk',
]

/** What is the same for each kind, asked of each: bodies, unknown ids, sort keys, and enums by every wrong value. */
export const everyKindSteps: Request[] = kinds.flatMap((kind) => [
  ...bodies(kind),
  ...unknown(kind),
  ...sorts(kind),
  ...wrongEnums(kind),
])

function bodies(kind: Kind): Request[] {
  const raw = (about: string, rest: Partial<Request>): Request => ({
    ...post(`${kind}, any: ${about}`, kind, {}),
    body: undefined,
    ...rest,
  })
  const plural = collections[kind].split('/').at(-1)?.replaceAll('-', '_') ?? ''
  return [
    raw('no body', {}),
    raw('malformed', { text: '{' }),
    raw('a text', { body: 'x' }),
    raw('a list', { body: [{ [kind]: {} }] }),
    raw('an empty object', { body: {} }),
    raw('wrong key', { body: { thing: {} } }),
    raw('bulk', { body: { [plural]: [{}] } }),
    raw('empty bulk', { body: { [plural]: [] } }),
    raw('null', { body: { [kind]: null } }),
    raw('a list inside', { body: { [kind]: [{}] } }),
    raw('unknown attribute alone', { body: { [kind]: { colour: 'red' } } }),
  ]
}

function unknown(kind: Kind): Request[] {
  const path = [`${collections[kind]}/${unknownId}`]
  const label = (about: string) => `${kind}, unknown: ${about}`
  return [
    get(label('show'), path),
    get(label('show one field'), [...path, '?fields=name']),
    get(label('show with a suffix'), [...path, '.json']),
    { label: label('update'), method: 'PUT', path, body: { [kind]: { name: 'x' } } },
    { label: label('update by nothing'), method: 'PUT', path, body: { [kind]: {} } },
    { label: label('update with a bad name'), method: 'PUT', path, body: { [kind]: { name: null } } },
    { label: label('update without a body'), method: 'PUT', path },
    { label: label('delete'), method: 'DELETE', path },
    { label: label('delete with a body'), method: 'DELETE', path, body: { [kind]: {} } },
    { label: label('delete by an administrator'), method: 'DELETE', path, as: 'admin' },
    get(label('show by an administrator'), path, { as: 'admin' }),
    get(label('show in the other region'), path, { region: 'RegionTwo' }),
  ]
}

/** Which attributes a kind is sorted by: the rows are another matter. */
function sorts(kind: Kind): Request[] {
  const made = standingOf[kind]
  return [
    ...sortKeys.map((key) =>
      get(`${kind}, any: sorted by ${key}`, [`${collections[kind]}?sort_key=${key}&sort_dir=desc`], {
        shapeOnly: true,
      }),
    ),
    ...(made ? [get(`${kind}, any: two fields`, [...pathOf(made), '?fields=id&fields=project_id'])] : []),
  ]
}

function wrongEnums(kind: Kind): Request[] {
  const subject = post(`${kind}, enums: subject`, kind, {})
  const changes = Object.entries(enums[kind] ?? {}).flatMap(([attribute, valid]) =>
    each(wrongChoices(valid), (name, value) =>
      put(subject, `${kind}, enums: update of ${attribute}, ${name}`, { [attribute]: value }),
    ),
  )
  if (changes.length === 0) return []
  return [
    subject,
    ...changes,
    show(subject, `${kind}, enums: what is stored`),
    remove(subject, `${kind}, enums: deleted`),
  ]
}
