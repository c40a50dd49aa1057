import { describe, expect, it } from 'vitest'
import { ids, member, refusal, testRegion, unknownId, validConnection } from '../test-region'

const ike = '/v2.0/vpn/ikepolicies'
const badRequest = (message: string) => refusal(400, 'HTTPBadRequest', message)
const badInput = (message: string) => refusal(400, 'InvalidInput', `Invalid input for operation: ${message}.`)

async function post(path: string, body: unknown) {
  const answer = await testRegion().call('POST', path, body)
  return { status: answer.status, body: answer.body }
}

describe('5.1 bodies', () => {
  it.each([
    [{ policy: {} }, badRequest("Unable to find 'ikepolicy' in request body")],
    [{ ikepolicies: [{}] }, badRequest("Unable to find 'ikepolicy' in request body")],
    [undefined, badRequest('Resource body required')],
    [[1, 2], badRequest('Body contains invalid data')],
    [[], badRequest('Resource body required')],
    [false, badRequest('Resource body required')],
    [{ ikepolicy: [] }, badRequest("Object 'ikepolicy' contains invalid data")],
    [
      '{"ikepolicy": ',
      refusal(400, 'MalformedRequestBody', 'Malformed request body: Cannot understand JSON.'),
    ],
  ])('%j', async (body, expected) => {
    expect(await post(ike, body)).toEqual(expected)
  })
  it('refuses bulk creation where the plural is the singular with an s', async () => {
    expect(await post('/v2.0/vpn/endpoint-groups', { endpoint_groups: [] })).toEqual(
      badRequest('Bulk operation not supported'),
    )
  })
  it('refuses an empty PUT and a DELETE with a body', async () => {
    const { call } = testRegion()
    expect(await call('PUT', `${ike}/${ids.ike}`)).toMatchObject(
      refusal(400, 'BadRequest', "Bad body request: Invalid format: b''."),
    )
    expect(await call('DELETE', `${ike}/${ids.ike}`, {})).toMatchObject(
      badRequest('Request body is not supported in DELETE.'),
    )
  })
  it('takes an empty update', async () => {
    expect(await testRegion().call('PUT', `${ike}/${ids.ike}`, { ikepolicy: {} })).toMatchObject({
      status: 200,
    })
  })
})

describe('5.1 attributes', () => {
  const foreign =
    "Specifying 'project_id' or 'tenant_id' other than the authenticated project in request " +
    'requires admin or advsvc privileges'
  it.each([
    [{ project_id: 'a', tenant_id: 'b' }, badRequest("'project_id' and 'tenant_id' do not match")],
    [{ project_id: 'a', bogus: 1 }, badRequest(foreign)],
    [{ project_id: null }, badRequest(foreign)],
    [{ bogus: 1, id: unknownId }, badRequest("Unrecognized attribute(s) 'bogus'")],
    [{ bogus: 1, size: 1 }, badRequest("Unrecognized attribute(s) 'bogus, size'")],
    [{ id: unknownId, pfs: 'x' }, badRequest("Attribute 'id' not allowed in POST")],
    [{ name: null }, badRequest("Invalid input for name. Reason: 'None' is not a valid string.")],
    [{ name: { a: 1 } }, badRequest("Invalid input for name. Reason: '{'a': 1}' is not a valid string.")],
    [
      { description: 'd'.repeat(256) },
      badRequest(
        `Invalid input for description. Reason: '${'d'.repeat(256)}' exceeds maximum length of 255.`,
      ),
    ],
    [{ pfs: 'group15' }, badRequest('Invalid input for pfs. Reason: group15 is not in valid_values.')],
    [{ pfs: null }, badRequest('Invalid input for pfs. Reason: None is not in valid_values.')],
    [{ ike_version: 'V2' }, badRequest('Invalid input for ike_version. Reason: V2 is not in valid_values.')],
    [{ lifetime: 3600 }, badRequest("Invalid input for lifetime. Reason: '3600' is not a dictionary.")],
    [
      { lifetime: { delay: 1 } },
      badRequest('Invalid input for lifetime. Reason: Unexpected keys supplied: delay.'),
    ],
    [
      { lifetime: { units: 'kilobytes' } },
      badRequest('Invalid input for lifetime. Reason: kilobytes is not in valid_values.'),
    ],
    [
      { lifetime: { value: 59 } },
      badRequest("Invalid input for lifetime. Reason: '59' is too small - must be at least '60'."),
    ],
    [
      { lifetime: { value: 59.9 } },
      badRequest("Invalid input for lifetime. Reason: '59' is too small - must be at least '60'."),
    ],
    [
      { lifetime: { value: true } },
      badRequest("Invalid input for lifetime. Reason: '1' is too small - must be at least '60'."),
    ],
    [
      { lifetime: { value: 'soon' } },
      badRequest("Invalid input for lifetime. Reason: 'soon' is not an integer."),
    ],
  ])('IKE policy %j', async (values, expected) => {
    expect(await post(ike, { ikepolicy: values })).toEqual(expected)
  })
  it.each([
    [{ psk: undefined }, badRequest("Failed to parse request. Required attribute 'psk' not specified")],
    [{ auth_mode: 'psk' }, badRequest("Attribute 'auth_mode' not allowed in POST")],
    [{ vpnservice_id: 'x' }, badRequest("Invalid input for vpnservice_id. Reason: 'x' is not a valid UUID.")],
    [{ admin_state_up: 'maybe' }, badInput("'maybe' cannot be converted to boolean")],
    [{ admin_state_up: null }, badInput("'None' cannot be converted to boolean")],
    [{ mtu: 'big' }, badInput("'big' is not an integer")],
    [
      { dpd: { action: 'panic' } },
      badRequest('Invalid input for dpd. Reason: panic is not in valid_values.'),
    ],
    [{ dpd: { interval: 'often' } }, badRequest("Invalid input for dpd. Reason: 'often' is not an integer.")],
  ])('connection %j', async (changes, expected) => {
    expect(
      await post('/v2.0/vpn/ipsec-site-connections', {
        ipsec_site_connection: { ...validConnection, ...changes },
      }),
    ).toEqual(expected)
  })
  it.each([
    [`vpnservices/${ids.service}`, { vpnservice: { router_id: ids.router } }, 'router_id'],
    [`vpnservices/${ids.service}`, { vpnservice: { status: 'ACTIVE' } }, 'status'],
    [`endpoint-groups/${ids.local}`, { endpoint_group: { endpoints: [] } }, 'endpoints'],
    [`ikepolicies/${unknownId}`, { ikepolicy: { id: unknownId } }, 'id'],
  ])('read-only in PUT %s', async (path, body, attribute) => {
    expect(await testRegion().call('PUT', `/v2.0/vpn/${path}`, body)).toMatchObject(
      badRequest(`Cannot update read-only attribute ${attribute}`),
    )
  })
})

describe('5.2 policies', () => {
  it('fills in the defaults of Zed, in the order Neutron answers', async () => {
    const { body } = await post(ike, { ikepolicy: { name: 'x', lifetime: null } })
    const created: unknown = Object.values(Object(body))[0]
    expect(Object.keys(Object(created))).toEqual(
      ['id', 'tenant_id', 'name', 'description', 'auth_algorithm', 'encryption_algorithm'].concat([
        'phase1_negotiation_mode',
        'lifetime',
        'ike_version',
        'pfs',
        'project_id',
      ]),
    )
    expect(created).toMatchObject({
      auth_algorithm: 'sha1',
      encryption_algorithm: 'aes-128',
      pfs: 'group5',
      ike_version: 'v1',
      lifetime: { units: 'seconds', value: 3600 },
      project_id: member,
    })
  })
  it('echoes a number sent as text and stores the number', async () => {
    const { call } = testRegion()
    const put = await call('PUT', `${ike}/${ids.ike}`, { ikepolicy: { lifetime: { value: '7200' } } })
    expect(put).toMatchObject({ status: 200, body: { ikepolicy: { lifetime: { value: '7200' } } } })
    expect(await call('GET', `${ike}/${ids.ike}`)).toMatchObject({
      body: { ikepolicy: { lifetime: { value: 7200 } } },
    })
  })
  it('6.5: answers 500 to a lifetime beyond 2^31', async () => {
    expect(await post(ike, { ikepolicy: { lifetime: { value: 2147483648 } } })).toMatchObject({ status: 500 })
  })
  it.each([
    [['vpn-aes-ctr'], { pfs: 'group31', encryption_algorithm: 'aes-256-gcm-16' }, 201],
    [['vpn-no-sha1-3des'], { auth_algorithm: 'sha1' }, 400],
    [['vpn-no-sha1-3des'], {}, 201],
  ])('follows the extensions %j for %j', async (extensions, values, status) => {
    expect((await testRegion(...extensions).call('POST', ike, { ikepolicy: values })).status).toBe(status)
  })
})
