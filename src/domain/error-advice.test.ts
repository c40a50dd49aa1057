import { describe, expect, it } from 'vitest'
import { adviseOnError } from './error-advice'

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
      'not finished',
    ],
    [refused('', '', 401), 'sign-in'],
    [refused('refused-here', 'The request you have made requires authentication.', 401), 'refuses you this'],
    [refused('no-such-site', 'demo has no role in a project alt of North', 404), 'no such site'],
    [refused('TokenTooLarge', '', 431), 'gateway'],
    [refused('', '', 431), 'cookies'],
    [refused('PolicyNotAuthorized', 'rule:create_ikepolicy is disallowed by policy', 403), 'roles'],
    [refused('HTTPNotFound', 'The resource could not be found.', 404), 'not found'],
    [refused('', '', 429), 'fewer'],
    [refused('HTTPInternalServerError', 'Request Failed: internal server error', 500), 'failed inside'],
    [refused('', '', 507), 'failed inside'],
    [refused('timeout', '', 0), 'in time'],
    [refused('network', '', 0), 'reached'],
  ])('%o: %s', (error, words) => {
    const { title, advice } = adviseOnError(error)
    expect(title).toContain(words)
    expect(title).not.toContain(id)
    expect(advice).not.toBe('')
  })

  it('keeps the words of an unknown refusal, but not all lines of it', () => {
    const message = `${'long '.repeat(100)}\nFailed validating 'type' in schema`
    const { advice } = adviseOnError(refused('Odd', message, 418))
    expect(advice).toMatch(/^long long .*…$/)
    expect(advice.length).toBeLessThanOrEqual(200)
  })

  it('never repeats a pre-shared key that the server quotes', () => {
    const advice = adviseOnError(
      bad("Invalid input for psk. Reason: 's3cr3t-k3y' exceeds maximum length of 255."),
    )
    expect(JSON.stringify(advice)).not.toContain('s3cr3t')
    expect(advice.field).toBe('psk')
  })
})
