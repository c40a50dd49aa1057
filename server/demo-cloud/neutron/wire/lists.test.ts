import { describe, expect, it } from 'vitest'
import { member, refusal, testRegion } from '../test-region'

const path = '/v2.0/vpn/ikepolicies'

/** A region with the policies a to e of one project, ids in the same order. */
function namedRegion() {
  const made = testRegion()
  const { ikepolicies } = made.region.tables
  const [first] = ikepolicies.values()
  ikepolicies.clear()
  if (!first) throw new Error('the region has a policy')
  for (const name of ['c', 'a', 'e', 'b', 'd']) ikepolicies.set(name, { ...first, id: name, name })
  return made
}

async function list(query: string, token = 'member') {
  const { status, body } = await namedRegion().call('GET', path + query, undefined, token)
  const found: { ikepolicies?: { id: string }[]; ikepolicies_links?: { rel: string; href: string }[] } =
    Object(body)
  return {
    status,
    body,
    ids: found.ikepolicies?.map((row) => row.id).join(''),
    links: found.ikepolicies_links,
  }
}

describe('4.4 sorting', () => {
  it.each([
    ['', 'abcde'],
    ['?sort_key=name&sort_dir=desc', 'edcba'],
    ['?sort_key=tenant_id&sort_dir=asc&sort_key=id&sort_dir=desc', 'edcba'],
  ])('%s', async (query, ids) => {
    expect((await list(query)).ids).toBe(ids)
  })
  it.each([
    ['?sort_key=pfs&sort_dir=asc', "['pfs'] is invalid attribute for sort_keys"],
    ['?sort_key=name', 'The number of sort_keys and sort_dirs must be same'],
    ['?sort_key=name&sort_dir=', 'The number of sort_keys and sort_dirs must be same'],
    ['?sort_key=pfs&sort_dir=up', "['pfs'] is invalid attribute for sort_keys"],
    ['?sort_key=name&sort_dir=up', "['up'] is invalid value for sort_dirs, valid value is 'asc' and 'desc'"],
  ])('%s', async (query, message) => {
    expect(await list(query)).toMatchObject(refusal(400, 'HTTPBadRequest', message))
  })
  it('sorts endpoint groups by nothing', async () => {
    const answer = await testRegion().call('GET', '/v2.0/vpn/endpoint-groups?sort_key=name&sort_dir=asc')
    expect(answer.status).toBe(400)
  })
})

describe('4.5 pagination', () => {
  it.each([
    ['?limit=2', 'ab', ['next', 'previous']],
    ['?limit=5', 'abcde', ['next', 'previous']],
    ['?limit=2&marker=d', 'e', ['previous']],
    ['?limit=2&marker=none', '', ['previous']],
    ['?limit=2&marker=d&page_reverse=True', 'bc', ['next', 'previous']],
    ['?limit=2&page_reverse=True', 'de', ['next', 'previous']],
    ['?limit=2&limit=3', 'abc', ['next', 'previous']],
    ['?limit=%202', 'ab', ['next', 'previous']],
    ['?limit=1_0', 'abcde', ['previous']],
    ['?limit=2&marker=', 'ab', ['next', 'previous']],
    ['?limit=0', 'abcde', undefined],
    ['?marker=d', 'abcde', undefined],
  ])('%s', async (query, ids, rels) => {
    const answer = await list(query)
    expect(answer.ids).toBe(ids)
    expect(answer.links?.map((link) => link.rel)).toEqual(rels)
  })
  it.each([['-1'], ['abc']])('limit=%s', async (limit) => {
    expect(await list(`?limit=${limit}`)).toMatchObject(
      refusal(
        400,
        'BadRequest',
        `Bad limit request: Limit must be an integer 0 or greater and not '${limit}'.`,
      ),
    )
  })
  it('links keep the other parameters', async () => {
    const { links } = await list('?limit=2&sort_key=name&sort_dir=asc&marker=a')
    expect(links?.map((link) => link.href)).toEqual([
      `http://localhost${path}?limit=2&sort_key=name&sort_dir=asc&marker=c`,
      `http://localhost${path}?limit=2&sort_key=name&sort_dir=asc&marker=b&page_reverse=True`,
    ])
  })
})

describe('4.6 filters and fields', () => {
  it.each([
    ['?name=a&name=c', 'ac'],
    ['?name=a&pfs=group14', 'a'],
    ['?name=A', 'a'],
    ['?name=a%20', 'a'],
    ['?name=%C3%A4', 'a'],
    ['?name=%20a', ''],
    ['?name=', ''],
    ['?name=none', ''],
    ['?colour=red', 'abcde'],
    ['?lifetime=3600', 'abcde'],
    ['?lifetime_units=SECONDS', 'abcde'],
    ['?lifetime_value=x', ''],
    [`?project_id=${member}`, 'abcde'],
    ['?project_id=project-b', ''],
  ])('%s', async (query, ids) => {
    expect((await list(query)).ids).toBe(ids)
  })
  it('converts booleans and numbers, and refuses what is neither', async () => {
    const { call } = testRegion()
    expect(await call('GET', '/v2.0/vpn/vpnservices?admin_state_up=False')).toMatchObject({
      body: { vpnservices: [] },
    })
    expect(await call('GET', '/v2.0/vpn/vpnservices?admin_state_up=maybe')).toMatchObject({ status: 400 })
    expect(await call('GET', '/v2.0/vpn/ipsec-site-connections?mtu=abc')).toMatchObject(
      refusal(400, 'InvalidInput', "Invalid input for operation: 'abc' is not an integer."),
    )
  })
  it('answers with the wanted fields', async () => {
    const { body } = await list('?fields=name&fields=colour&limit=1')
    expect(body).toMatchObject({ ikepolicies: [{ name: 'a' }] })
    expect(JSON.stringify(body)).not.toContain('pfs')
  })
  it.each([[`${path}.json`], [`${path}/`], ['/v2.0/ikepolicies']])('%s is the same list', async (other) => {
    expect(await namedRegion().call('GET', other)).toMatchObject({
      status: 200,
      body: { ikepolicies: { length: 5 } },
    })
  })
  it('lists 10,000 rows in well under a second', async () => {
    const { call, region } = namedRegion()
    const [row] = region.tables.ikepolicies.values()
    if (!row) throw new Error('the region has a policy')
    for (let index = 0; index < 10_000; index += 1) {
      region.tables.ikepolicies.set(`p${index}`, { ...row, id: `p${index}` })
    }
    const started = performance.now()
    expect((await call('GET', path)).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(1500)
  })
})
