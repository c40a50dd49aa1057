import { describe, expect, it } from 'vitest'
import { releaseNames } from '../../releases/release-names'
import { id, ids, member, other, refusal, testRegion } from '../test-region'

const policy = (name: string) => ({ ikepolicy: { name, auth_algorithm: 'sha256' } })
const refused = (rule: string) => refusal(403, 'PolicyNotAuthorized', `rule:${rule} is disallowed by policy`)

/** A region that plays a release, as `testRegion`. */
function regionOf(release: (typeof releaseNames)[number]) {
  const test = testRegion()
  test.region.release = release
  return test
}

describe.each(releaseNames)('an auditor of %s', (release) => {
  it('reads the rows of every project', async () => {
    const { call } = regionOf(release)
    const list = await call('GET', '/v2.0/vpn/ikepolicies?fields=id&fields=project_id', undefined, 'auditor')
    expect(list.body).toEqual({
      ikepolicies: [
        { id: ids.ike, project_id: member },
        { id: ids.otherIke, project_id: other },
      ],
    })
    const one = await call('GET', `/v2.0/vpn/ikepolicies/${ids.otherIke}`, undefined, 'auditor')
    expect(one).toMatchObject({ status: 200, body: { ikepolicy: { project_id: other } } })
  })

  it.each([
    ['agents', { agents: [{ host: 'node' }] }],
    [`agents/${id(60)}/l3-routers`, { routers: expect.any(Array) }],
    [`routers/${ids.otherRouter}/l3-agents`, { agents: [{ host: 'node' }] }],
    [`quotas/${other}`, { quota: { vpnservice: -1 } }],
  ])('reads %s', async (path, body) => {
    const answer = await regionOf(release).call('GET', `/v2.0/${path}`, undefined, 'auditor')
    expect(answer).toMatchObject({ status: 200, body })
  })

  it.each([
    ['POST', 'vpn/ikepolicies', policy('new'), 'create_ikepolicy'],
    ['PUT', `vpn/ikepolicies/${ids.ike}`, policy('own'), 'update_ikepolicy'],
    ['PUT', `vpn/ikepolicies/${ids.otherIke}`, policy('foreign'), 'update_ikepolicy'],
    ['DELETE', `vpn/vpnservices/${ids.otherService}`, undefined, 'delete_vpnservice'],
    ['PUT', `routers/${ids.otherRouter}`, { router: { name: 'mine' } }, 'update_router'],
    [
      'PUT',
      `routers/${ids.router}/add_router_interface`,
      { subnet_id: ids.looseSubnet },
      'add_router_interface',
    ],
    ['PUT', `agents/${id(60)}`, { agent: { admin_state_up: false } }, 'update_agent'],
    ['PUT', `quotas/${other}`, { quota: { vpnservice: 1 } }, 'update_quota'],
  ])('may not %s %s', async (method, path, body, rule) => {
    expect(await regionOf(release).call(method, `/v2.0/${path}`, body, 'auditor')).toMatchObject(
      refused(rule),
    )
  })
})

it('what does not exist is not found, by whomever', async () => {
  const answer = await testRegion().call('DELETE', `/v2.0/vpn/ikepolicies/${id(99)}`, undefined, 'auditor')
  expect(answer).toMatchObject({ status: 404, body: { NeutronError: { type: 'IKEPolicyNotFound' } } })
})
