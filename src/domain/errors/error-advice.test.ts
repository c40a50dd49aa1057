import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { encodeMessage, msg } from '../text/message'
import { adviseOnError, type RefusedCall } from './error-advice'

const adviceOn = (error: RefusedCall) => inEnglish(adviseOnError(error))

const id = '11111111-2222-3333-4444-555555555555'
const bad = (message: string) => ({ status: 400, type: 'HTTPBadRequest', message })
const refused = (type: string, message: string, status = 400) => ({ status, type, message })

describe('the field of a refusal', () => {
  it.each([
    [bad('Invalid input for pfs. Reason: group15 is not in valid_values.'), 'pfs'],
    [bad("Invalid input for name. Reason: 'None' is not a valid string."), 'name'],
    [bad("Invalid input for router_id. Reason: 'x' is not a valid UUID."), 'router_id'],
    [bad("Invalid input for lifetime. Reason: '10' is too small - must be at least '60'."), 'lifetime'],
    [bad("Invalid input for mtu. Reason: '-1' should be non-negative."), 'mtu'],
    [bad('Invalid input for dpd. Reason: Unexpected keys supplied: delay.'), 'dpd'],
    [bad("Invalid input for peer_cidrs. Reason: Duplicate items in the list: '10.0.0.0/24'."), 'peer_cidrs'],
    [
      refused('InvalidInput', "Invalid input for operation: 'x' cannot be converted to boolean."),
      'admin_state_up',
    ],
    [refused('InvalidInput', "Invalid input for operation: 'abc' is not an integer."), 'mtu'],
    [bad("Unrecognized attribute(s) 'flavor_id'"), 'flavor_id'],
    [bad("Attribute 'auth_mode' not allowed in POST"), 'auth_mode'],
    [bad("Failed to parse request. Required attribute 'psk' not specified"), 'psk'],
    [bad('Cannot update read-only attribute router_id'), 'router_id'],
    [bad("Specifying 'project_id' or 'tenant_id' other than the authenticated project"), 'project_id'],
    [refused('RouterNotFound', `Router ${id} could not be found`, 404), 'router_id'],
    [refused('RouterIsNotExternal', `Router ${id} has no external network gateway set`), 'router_id'],
    [refused('SubnetIsNotConnectedToRouter', `Subnet ${id} is not connected to Router ${id}`), 'subnet_id'],
    [refused('VPNServiceNotFound', `VPNService ${id} could not be found`, 404), 'vpnservice_id'],
    [refused('IKEPolicyNotFound', `IKEPolicy ${id} could not be found`, 404), 'ikepolicy_id'],
    [refused('MissingPeerCidrs', 'Missing peer CIDRs for IPsec site-to-site connection'), 'peer_cidrs'],
    [
      refused(
        'InvalidEndpointGroup',
        'Endpoint groups local and peer cannot be specified, when VPN Service ...',
      ),
      'local_ep_group_id',
    ],
    [
      refused('MissingRequiredEndpointGroup', 'Missing endpoint group peer for IPSec ...'),
      'peer_ep_group_id',
    ],
    [
      refused('WrongEndpointGroupType', `Endpoint group ${id} type is 'cidr' and should be 'subnet'`),
      'local_ep_group_id',
    ],
    [refused('IPsecSiteConnectionDpdIntervalValueError', 'ipsec_site_connection dpd_timeout is ...'), 'dpd'],
    [refused('IPsecSiteConnectionMtuError', 'ipsec_site_connection MTU 67 is too small for ipv4'), 'mtu'],
    [refused('VPNPeerAddressNotResolved', 'Peer address x cannot be resolved'), 'peer_address'],
    [
      refused('ExternalNetworkHasNoSubnet', `Router's ${id} external network has no IPv4 subnet`),
      'peer_address',
    ],
    [
      refused('IpsecValidationFailure', 'IPSec does not support IPsec Policy attribute ...'),
      'ipsecpolicy_id',
    ],
    [
      refused('MissingEndpointForEndpointGroup', "No endpoints specified for endpoint group '{}'"),
      'endpoints',
    ],
    [
      refused(
        'InvalidEndpointInEndpointGroup',
        "Endpoint '10.0.0.0' is invalid for group type 'cidr': Invalid CIDR",
      ),
      'endpoints',
    ],
  ])('%o belongs to %s', (error, field) => expect(adviseOnError(error).field).toBe(field))
})

describe('the words of a refusal', () => {
  it.each([
    [
      refused('IKEPolicyInUse', `IKEPolicy ${id} is in use by existing IPsecSiteConnection`, 409),
      'IKE policy',
    ],
    [refused('EndpointGroupInUse', `Endpoint group ${id} is in use and cannot be deleted`), 'endpoint group'],
    [refused('RouterInUse', `Router ${id} is currently used by VPN service (${id})`, 409), 'VPN service'],
    [refused('RouterInUse', `Router ${id} has ports still attached: ${id}`, 409), 'interfaces'],
    [
      refused('SubnetInUse', `... failed with "Subnet ${id} is used by endpoint group ${id}".`, 409),
      'subnet',
    ],
    [refused('OverQuota', "Quota exceeded for resources: ['ikepolicy'].", 409), 'quota'],
    [
      refused('VPNStateInvalidToUpdate', `Invalid state PENDING_CREATE of vpnaas resource ${id}`),
      'hasn’t finished',
    ],
    [refused('', '', 401), 'session has expired'],
    [refused('refused-here', 'The request you have made requires authentication.', 401), 'Access denied'],
    [
      refused('no-such-site', 'demo has no role in a project alt of North', 404),
      'Project or region not found',
    ],
    [refused('unexpected', "Cannot read properties of undefined (reading 'id')", 0), 'wrong in the panel'],
    [refused('part-missing', 'part of the panel not loaded', 0), 'part of the panel'],
    [refused('unreadable', 'The answer is not what Neutron VPNaaS returns (at id)', 200), 'Couldn’t read'],
    [
      refused('other-user', 'This page belongs to demo; sign out to use another account', 403),
      'another user',
    ],
    [refused('gone', '', 404), 'Object not found'],
    [refused('step-object-gone', 'ike-policy was deleted meanwhile', 404), 'deleted'],
    [refused('not-on-agent', '', 404), 'isn’t on this agent'],
    [refused('secret-needed', '', 0), 'pre-shared key'],
    [refused('signed-out', '', 401), 'not signed in'],
    [refused('other-tab', '', 0), 'another tab'],
    [refused('changed-meanwhile', '', 0), 'This was changed'],
    [refused('TokenTooLarge', '', 431), 'gateway'],
    [refused('', '', 431), 'cookies'],
    [refused('PolicyNotAuthorized', 'rule:create_ikepolicy is disallowed by policy', 403), 'roles'],
    [refused('HTTPNotFound', 'The resource could not be found.', 404), 'not found'],
    [refused('', '', 429), 'Too many requests'],
    [refused('HTTPInternalServerError', 'Request Failed: internal server error', 500), 'internal error'],
    [refused('', '', 507), 'internal error'],
    [refused('timeout', '', 0), 'in time'],
    [refused('network', '', 0), 'Can’t reach'],
  ])('%o: %s', (error, words) => {
    const { title, advice } = adviceOn(error)
    expect(title).toContain(words)
    expect(title).not.toContain(id)
    expect(advice).not.toBe('')
  })

  it('blames the cloud for no fault of the panel', () => {
    const { title, advice } = adviceOn(refused('unexpected', "reading 'id'", 0))
    expect(`${title} ${advice}`).not.toMatch(/refused|reading/)
  })

  it('quotes an answer that cannot be read, for an administrator', () => {
    expect(adviceOn(refused('unreadable', 'at id', 200)).detail).toBe('at id')
  })

  it('tells a page whose object is gone nothing of a plan', () => {
    expect(adviceOn(refused('gone', '', 404)).advice).not.toMatch(/plan|steps|Undo/)
    expect(adviceOn(refused('step-object-gone', '', 404)).advice).toMatch(/Undo the completed steps/)
  })

  it.each([
    [429, '14:05'],
    [503, '14:05'],
    [500, undefined],
  ])('tells with %i until when the cloud asks to wait: %s', (status, time) => {
    const retryAt = new Date(2026, 10, 30, 14, 5, 20).getTime()
    const { advice } = adviceOn({ status, type: 'http', message: '', retryAt })
    if (time === undefined) expect(advice).not.toContain('until')
    else expect(advice).toContain(`until ${time}`)
  })

  it('keeps the words of an unknown refusal, but not all lines of it', () => {
    const message = `${'long '.repeat(100)}\nFailed validating 'type' in schema`
    const { advice } = adviceOn(refused('Odd', message, 418))
    expect(advice).toMatch(/^long long .*…$/)
    expect(advice.length).toBeLessThanOrEqual(200)
  })

  it('reads what the panel says in place of an answer that has no words', () => {
    const message = encodeMessage(msg('The server returned HTTP {status}', { status: 418 }))
    expect(adviceOn(refused('http', message, 418)).advice).toBe('The server returned HTTP 418')
  })

  it('takes no text of a cloud for a message of the panel, whatever it looks like', () => {
    const hostile = JSON.stringify({ key: `\u202Eevil ${'long '.repeat(100)}` })
    for (const status of [418, 500]) {
      const { advice } = adviceOn(refused('Odd', encodeMessage(hostile), status))
      expect(advice).not.toMatch(/\u202E/)
      // Cut at 200 characters, of which one is written out.
      expect(advice.replace('[U+202E]', '').length).toBeLessThan(200)
    }
    expect(adviceOn(refused('Odd', encodeMessage(hostile), 418)).advice).toContain('[U+202E]')
  })

  it('never repeats a pre-shared key that the server quotes', () => {
    const advice = adviseOnError(
      bad("Invalid input for psk. Reason: 's3cr3t-k3y' exceeds maximum length of 255."),
    )
    expect(JSON.stringify(advice)).not.toContain('s3cr3t')
    expect(advice.field).toBe('psk')
  })
})
