import {
  account,
  at,
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
import { named, oddTexts, wrongChoices, wrongTexts } from './values'

const create = (about: string, values: Sent) => post(`ike policy: ${about}`, 'ikepolicy', values)

const choices: Readonly<Record<string, readonly string[]>> = {
  auth_algorithm: ['sha1', 'sha256', 'sha384', 'sha512'],
  encryption_algorithm: ['3des', 'aes-128', 'aes-192', 'aes-256'],
  phase1_negotiation_mode: ['main', 'aggressive'],
  ike_version: ['v1', 'v2'],
  pfs: ['group2', 'group5', 'group14'],
}

/** Values of later releases, and of other vendors. */
const laterChoices: Readonly<Record<string, readonly string[]>> = {
  auth_algorithm: ['aes-xcbc', 'aes-cmac', 'md5'],
  encryption_algorithm: ['aes-128-ctr', 'aes-256-ccm-16', 'aes-256-gcm-16', 'des'],
  phase1_negotiation_mode: ['quick'],
  ike_version: ['v3', 'ikev2'],
  pfs: ['group1', 'group15', 'group19', 'group31', '14'],
}

/** What a lifetime may be, and what it may not. */
export const lifetimes: Record<string, Sent> = {
  empty: {},
  null: null,
  'units alone': { units: 'seconds' },
  'value alone': { value: 600 },
  'least value': { value: 60 },
  'below the least': { value: 59 },
  zero: { value: 0 },
  negative: { value: -1 },
  'greatest value': { value: 2147483647 },
  'beyond the greatest': { value: 2147483648 },
  huge: { value: 1e21 },
  'digits as text': { value: '3600' },
  'digits below the least as text': { value: '59' },
  'blanks around digits': { value: ' 3600 ' },
  'a plus sign': { value: '+3600' },
  'underscore in digits': { value: '3_600' },
  'text with a fraction': { value: '3600.5' },
  'a word': { value: 'soon' },
  'empty text': { value: '' },
  'a fraction below the half': { value: 3600.4 },
  'a fraction above the half': { value: 3600.7 },
  'a fraction at the least': { value: 59.9 },
  'null value': { value: null },
  'true as value': { value: true },
  'list as value': { value: [3600] },
  'object as value': { value: {} },
  'unknown units': { units: 'minutes', value: 3600 },
  kilobytes: { units: 'kilobytes', value: 3600 },
  'units in upper case': { units: 'SECONDS' },
  'null units': { units: null },
  'units and value wrong': { units: 'minutes', value: 1 },
  'unknown key': { colour: 'red' },
  'two unknown keys': { colour: 'red', size: 1 },
  'a number': 3600,
  'a text': '3600',
  'a list': [{ value: 3600 }],
  true: true,
  'empty text for all': '',
}

const subject = create('subject of updates', { name: 'subject' })
const change = (about: string, values: Sent) => put(subject, `ike policy update: ${about}`, values)

/** Every attribute of an IKE policy, at creation and in updates. */
export const ikePolicySteps: Request[] = [
  ...brief(create('defaults', {})),
  ...brief(
    create('everything said', {
      name: 'full',
      description: 'all attributes',
      auth_algorithm: 'sha512',
      encryption_algorithm: 'aes-192',
      phase1_negotiation_mode: 'aggressive',
      ike_version: 'v2',
      pfs: 'group2',
      lifetime: { units: 'seconds', value: 86400 },
    }),
  ),
  ...each(wrongTexts, (name, value) => create(`name ${name}`, { name: value })),
  ...each(oddTexts, (name, value) => create(`name ${name}`, { name: value })),
  ...each(
    { ...wrongTexts, '255 characters': 'd'.repeat(255), '256 characters': 'd'.repeat(256) },
    (name, value) => create(`description ${name}`, { description: value }),
  ),
  ...Object.entries(choices).flatMap(([attribute, valid]) => [
    ...each(named(valid), (name, value) => create(`${attribute} ${name}`, { [attribute]: value })),
    ...each(named(laterChoices[attribute] ?? []), (name, value) =>
      create(`${attribute} ${name}`, { [attribute]: value }),
    ),
  ]),
  ...each(wrongChoices('group5'), (name, value) => create(`pfs ${name}`, { pfs: value })),
  ...each(wrongChoices('v1'), (name, value) => create(`ike_version ${name}`, { ike_version: value })),
  ...each(lifetimes, (name, value) => create(`lifetime ${name}`, { name: 'lifetime', lifetime: value })),
  ...beyond(),
  ...wrongBodies(),
  subject,
  ...updates(),
  ...ends(),
]

/** Policies with attributes beyond the map, and whose owner is said. */
function beyond(): Request[] {
  return [
    create('unknown attribute', { colour: 'red' }),
    create('two unknown attributes', { colour: 'red', size: 1 }),
    create('unknown attribute and a bad value', { colour: 'red', pfs: 'group1' }),
    create('two bad values', { pfs: 'group1', auth_algorithm: 'md5' }),
    create('an attribute of the other policy kind', { encapsulation_mode: 'tunnel' }),
    create('id given', { id: unknownId }),
    create('id given and unknown attribute', { id: unknownId, colour: 'red' }),
    create('own project', { project_id: account('member', 'projectId') }),
    create('own tenant', { tenant_id: account('member', 'projectId') }),
    create('own project and tenant', {
      project_id: account('member', 'projectId'),
      tenant_id: account('member', 'projectId'),
    }),
    create('own project, other tenant', {
      project_id: account('member', 'projectId'),
      tenant_id: account('other', 'projectId'),
    }),
    create('other project', { project_id: account('other', 'projectId') }),
    create('other tenant', { tenant_id: account('other', 'projectId') }),
    create('null project', { project_id: null }),
    create('null tenant', { tenant_id: null }),
    create('empty project', { project_id: '' }),
    create('a number as project', { project_id: 5 }),
    create('null', null),
    create('a list', []),
    create('a list with a policy', [{ name: 'x' }]),
    create('a text', 'x'),
    create('a number as the resource', 5),
  ]
}

function rawCreate(about: string, rest: Partial<Request>): Request {
  return { ...create(about, {}), body: undefined, ...rest }
}

/** Bodies that hold no policy. */
function wrongBodies(): Request[] {
  return [
    rawCreate('bulk', { body: { ikepolicies: [{ name: 'x' }] } }),
    rawCreate('plural key with an object', { body: { ikepolicies: { name: 'x' } } }),
    rawCreate('two keys', { body: { ikepolicy: { name: 'two keys' }, other: 1 } }),
    rawCreate('singular and plural', { body: { ikepolicy: { name: 'both' }, ikepolicies: [] } }),
    rawCreate('wrong key', { body: { policy: {} } }),
    rawCreate('empty object', { body: {} }),
    rawCreate('body is a list', { body: [] }),
    rawCreate('body is a text', { body: 'x' }),
    rawCreate('body is null', { body: null }),
    rawCreate('body is a number', { body: 7 }),
    rawCreate('body is false', { body: false }),
    rawCreate('no body', {}),
    rawCreate('malformed', { text: '{"ikepolicy":' }),
    rawCreate('blank text', { text: ' ' }),
    rawCreate('form encoded', {
      text: 'name=x',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    }),
    rawCreate('JSON without its type', {
      text: '{"ikepolicy":{}}',
      headers: { 'Content-Type': 'text/plain' },
    }),
    rawCreate('a key twice', { text: '{"ikepolicy":{"name":"first","name":"second"}}' }),
    rawCreate('NaN as lifetime', { text: '{"ikepolicy":{"lifetime":{"value":NaN}}}' }),
  ]
}

function updates(): Request[] {
  return [
    change('name', { name: 'renamed' }),
    change('description', { description: 'changed' }),
    change('auth_algorithm', { auth_algorithm: 'sha384' }),
    change('encryption_algorithm', { encryption_algorithm: 'aes-256' }),
    change('phase1_negotiation_mode', { phase1_negotiation_mode: 'aggressive' }),
    change('ike_version', { ike_version: 'v2' }),
    change('pfs', { pfs: 'group14' }),
    ...each(lifetimes, (name, value) => change(`lifetime ${name}`, { lifetime: value })),
    show(subject, 'ike policy update: what is stored'),
    change('nothing', {}),
    change('null', null),
    change('name null', { name: null }),
    change('name of 256 characters', { name: 'n'.repeat(256) }),
    change('pfs null', { pfs: null }),
    change('auth_algorithm of a later release', { auth_algorithm: 'aes-cmac' }),
    change('unknown attribute', { colour: 'red' }),
    change('id', { id: idOf(subject) }),
    change('project', { project_id: account('member', 'projectId') }),
    change('tenant', { tenant_id: account('member', 'projectId') }),
    change('other project', { project_id: account('other', 'projectId') }),
    change('unknown attribute and id', { colour: 'red', id: unknownId }),
  ]
}

/** Updates that are none, and the end of it. */
function ends(): Request[] {
  const path = at`/v2.0/vpn/ikepolicies/${idOf(subject)}`
  const raw = (about: string, rest: Partial<Request>): Request => ({
    label: `ike policy update: ${about}`,
    method: 'PUT',
    path,
    ...rest,
  })
  return [
    raw('no body', {}),
    raw('malformed', { text: '{' }),
    raw('wrong key', { body: { ipsecpolicy: {} } }),
    raw('bulk', { body: { ikepolicies: [{}] } }),
    raw('of an unknown policy with a bad value', {
      path: at`/v2.0/vpn/ikepolicies/00000000-0000-4000-8000-000000000000`,
      body: { ikepolicy: { pfs: 'group1' } },
    }),
    raw('of an unknown policy', {
      path: at`/v2.0/vpn/ikepolicies/00000000-0000-4000-8000-000000000000`,
      body: { ikepolicy: { pfs: 'group5' } },
    }),
    { ...remove(subject, 'ike policy: delete with a body'), body: { ikepolicy: {} } },
    { ...remove(subject, 'ike policy: delete with an empty object'), body: {} },
    remove(subject, 'ike policy: delete'),
    remove(subject, 'ike policy: delete again'),
    show(subject, 'ike policy: show what was deleted'),
  ]
}
