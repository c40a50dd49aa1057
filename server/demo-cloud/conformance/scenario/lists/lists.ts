import { filterQueries } from './list-filters'
import {
  account,
  at,
  get,
  idOf,
  type Path,
  pathOf,
  post,
  remove,
  type Request,
  type Sent,
  unknownId,
} from '../step'

const policy = (name: string, values: { readonly [name: string]: Sent } = {}) =>
  post(`list: policy ${name}`, 'ikepolicy', { name, ...values })

const alder = policy('alder', { pfs: 'group14', description: 'tree' })
const birch = policy('birch', { auth_algorithm: 'sha256', description: 'tree' })
const cedar = policy('cedar', { auth_algorithm: 'sha256', lifetime: { value: 600 } })
const dill = policy('Dill', { ike_version: 'v2', phase1_negotiation_mode: 'aggressive' })
const elm = policy('elm with blanks', { encryption_algorithm: 'aes-256' })
const fir = policy('ｆir', { pfs: 'group2' })
const nameless = policy('', {})
const policies = [dill, fir, birch, nameless, alder, elm, cedar]

const path = (query: Path): Path => ['/v2.0/vpn/ikepolicies', ...query]
/** A list without an order: its rows are a set. */
const list = (about: string, query: Path): Request => get(`list: ${about}`, path(query))
/** A list whose order tells something. */
const sorted = (about: string, query: Path): Request => get(`list: ${about}`, path(query), { ordered: true })
/** A page of rows in the order of their ids, which are chance. */
const chance = (about: string, query: Path): Request =>
  get(`list: ${about}`, path(query), { shapeOnly: true })

const byName = 'sort_key=name&sort_dir=asc&fields=name'

/** Every parameter that a list takes, alone and together, good and bad. */
export const listSteps: Request[] = [
  list('empty', []),
  list('empty, with a limit', ['?limit=2']),
  list('empty, sorted', ['?sort_key=name&sort_dir=asc']),
  ...policies,
  list('all', []),
  ...limits(),
  ...markers(),
  ...reverses(),
  ...sorts(),
  ...filters(),
  ...fields(),
  ...others(),
  ...policies.map((each) => remove(each, `${each.label}, deleted`)),
]

function limits(): Request[] {
  const values = [
    '0',
    '7',
    '8',
    '1000',
    '-1',
    'abc',
    '',
    '1.5',
    '%202',
    '+2',
    '2%20',
    '1_0',
    '99999999999999999999',
  ]
  return [
    ...values.map((value) => sorted(`limit ${value || 'empty'}`, [`?limit=${value}&${byName}`])),
    sorted('limit 2', [`?limit=2&${byName}`]),
    sorted('limit twice', [`?limit=2&limit=3&${byName}`]),
    chance('limit without sorting', ['?limit=2']),
    chance('limit and fields without id', ['?limit=2&fields=name']),
    sorted('limit in upper case', [`?LIMIT=2&${byName}`]),
  ]
}

function markers(): Request[] {
  return [
    sorted(
      'marker of the first',
      at`?limit=2&marker=${idOf(nameless)}&sort_key=name&sort_dir=asc&fields=name`,
    ),
    sorted('marker in the middle', at`?limit=2&marker=${idOf(birch)}&sort_key=name&sort_dir=asc`),
    sorted('marker of the last', at`?limit=2&marker=${idOf(fir)}&sort_key=name&sort_dir=asc`),
    sorted('marker of the last but one', at`?limit=2&marker=${idOf(elm)}&sort_key=name&sort_dir=asc`),
    sorted('marker unknown', [`?limit=2&marker=${unknownId}&${byName}`]),
    sorted('marker no id', [`?limit=2&marker=x&${byName}`]),
    sorted('marker empty', [`?limit=2&marker=&${byName}`]),
    sorted('marker without limit', at`?marker=${idOf(birch)}&sort_key=name&sort_dir=asc&fields=name`),
    sorted(
      'marker and filter that hides it',
      at`?limit=2&marker=${idOf(alder)}&auth_algorithm=sha256&sort_key=name&sort_dir=asc`,
    ),
  ]
}

function reverses(): Request[] {
  return [
    sorted('reverse', at`?limit=2&marker=${idOf(cedar)}&page_reverse=True&sort_key=name&sort_dir=asc`),
    sorted(
      'reverse in lower case',
      at`?limit=2&marker=${idOf(cedar)}&page_reverse=true&sort_key=name&sort_dir=asc`,
    ),
    sorted('reverse 1', at`?limit=2&marker=${idOf(cedar)}&page_reverse=1&sort_key=name&sort_dir=asc`),
    sorted(
      'reverse no boolean',
      at`?limit=2&marker=${idOf(cedar)}&page_reverse=x&sort_key=name&sort_dir=asc`,
    ),
    sorted('reverse false', at`?limit=2&marker=${idOf(cedar)}&page_reverse=False&sort_key=name&sort_dir=asc`),
    sorted(
      'reverse of the first',
      at`?limit=2&marker=${idOf(nameless)}&page_reverse=True&sort_key=name&sort_dir=asc`,
    ),
    sorted(
      'reverse near the first',
      at`?limit=3&marker=${idOf(dill)}&page_reverse=True&sort_key=name&sort_dir=asc`,
    ),
    sorted('reverse without marker', ['?limit=2&page_reverse=True&sort_key=name&sort_dir=asc']),
    sorted('reverse without limit', ['?page_reverse=True&sort_key=name&sort_dir=asc&fields=name']),
    sorted('reverse with marker unknown', [`?limit=2&marker=${unknownId}&page_reverse=True&${byName}`]),
    sorted(
      'reverse and descending',
      at`?limit=2&marker=${idOf(cedar)}&page_reverse=True&sort_key=name&sort_dir=desc`,
    ),
  ]
}

function sorts(): Request[] {
  return [
    sorted('sorted by name', [`?${byName}`]),
    sorted('sorted by name, descending', ['?sort_key=name&sort_dir=desc&fields=name']),
    sorted('sorted by project and name', [
      '?sort_key=project_id&sort_dir=asc&sort_key=name&sort_dir=desc&fields=name',
    ]),
    sorted('sorted by tenant and name', [
      '?sort_key=tenant_id&sort_dir=desc&sort_key=name&sort_dir=asc&fields=name',
    ]),
    sorted('sorted by name twice', ['?sort_key=name&sort_dir=asc&sort_key=name&sort_dir=desc&fields=name']),
    list('sorted by id', ['?sort_key=id&sort_dir=asc']),
    list('sorted by description', ['?sort_key=description&sort_dir=asc']),
    list('sorted by pfs', ['?sort_key=pfs&sort_dir=asc']),
    list('sorted by lifetime', ['?sort_key=lifetime&sort_dir=asc']),
    list('sorted by nothing known', ['?sort_key=colour&sort_dir=asc']),
    list('sorted by two unknown', ['?sort_key=colour&sort_dir=asc&sort_key=size&sort_dir=asc']),
    list('sorted by a known and an unknown', ['?sort_key=name&sort_dir=asc&sort_key=size&sort_dir=asc']),
    list('direction unknown', ['?sort_key=name&sort_dir=up']),
    list('direction in upper case', ['?sort_key=name&sort_dir=ASC']),
    list('direction empty', ['?sort_key=name&sort_dir=']),
    list('direction missing', ['?sort_key=name']),
    list('direction alone', ['?sort_dir=asc']),
    list('two keys, one direction', ['?sort_key=name&sort_key=id&sort_dir=asc']),
    list('key empty', ['?sort_key=&sort_dir=asc']),
    list('key and direction unknown', ['?sort_key=colour&sort_dir=up']),
    list('bad limit and bad key', ['?limit=x&sort_key=colour&sort_dir=asc']),
  ]
}

function filters(): Request[] {
  return [
    ...Object.entries(filterQueries).map(([name, query]) =>
      list(`filter: ${name}`, [`?${query}&fields=name`]),
    ),
    list('filter: id', at`?id=${idOf(alder)}&fields=name`),
    list('filter: two ids', at`?id=${idOf(alder)}&id=${idOf(cedar)}&fields=name`),
    list('filter: ids with a comma', at`?id=${idOf(alder)},${idOf(cedar)}&fields=name`),
    list('filter: own project', at`?project_id=${account('member', 'projectId')}&fields=name`),
    list('filter: own tenant', at`?tenant_id=${account('member', 'projectId')}&fields=name`),
    list('filter: other tenant', at`?tenant_id=${account('other', 'projectId')}&fields=name`),
    list(
      'filter: own project and other tenant',
      at`?project_id=${account('member', 'projectId')}&tenant_id=${account('other', 'projectId')}&fields=name`,
    ),
    sorted('filter, sorted, limited', [`?auth_algorithm=sha1&limit=2&${byName}`]),
  ]
}

function show(about: string, query: string): Request {
  return get(`show: ${about}`, [...pathOf(alder), query])
}

function fields(): Request[] {
  return [
    sorted('fields one', [`?${byName}`, '&limit=1']),
    list('fields two', ['?fields=id&fields=name']),
    list('fields with a comma', ['?fields=id,name']),
    list('fields unknown', ['?fields=colour']),
    list('fields known and unknown', ['?fields=name&fields=colour']),
    list('fields empty', ['?fields=']),
    list('fields empty and one', ['?fields=&fields=name']),
    list('fields project alone', ['?fields=project_id']),
    list('fields tenant alone', ['?fields=tenant_id']),
    list('fields nested', ['?fields=lifetime']),
    list('fields in upper case', ['?fields=NAME']),
    show('all', ''),
    show('one field', '?fields=name'),
    show('unknown field', '?fields=colour'),
    show('empty field', '?fields='),
    show('project alone', '?fields=project_id'),
    show('a filter', '?name=birch'),
    show('a trailing slash', '/'),
    show('something behind', '/policies'),
  ]
}

function others(): Request[] {
  const mine = at`&project_id=${account('member', 'projectId')}`
  return [
    list('trailing slash', ['/']),
    list('with a suffix', ['.json?name=alder']),
    list('by an administrator', ['?fields=name', ...mine]),
    { ...list('of my project by an administrator', ['?fields=name', ...mine]), as: 'admin' },
    { ...list('by a reader', ['?fields=name']), as: 'reader' },
    { ...list('by another project', ['?fields=name']), as: 'other' },
    { ...list('of my project by another', ['?fields=name', ...mine]), as: 'other' },
    { ...list('in the other region', ['?fields=name']), region: 'RegionTwo' },
    { ...list('by nobody', []), as: 'nobody' },
    get('list: without vpn in the path', ['/v2.0/ikepolicies?name=alder&fields=name']),
  ]
}
