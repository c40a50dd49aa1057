import { assert, nat, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dpdViolation } from './dpd'
import {
  duplicateEndpointsViolation,
  endpointsViolation,
  groupTypeViolation,
  groupVersionsViolation,
} from './endpoint-group'
import { endpointGroupInUseViolation, policyInUseViolation, serviceInUseViolation } from './in-use'
import { ipVersionsViolation } from './ip-versions'
import { modeViolation } from './mode'
import { mtuViolation } from './mtu'
import { notFoundViolation } from './not-found'
import { peerAddressViolation } from './peer-address'
import { peerCidrsViolation, peerCidrVersionsViolation } from './peer-cidrs'
import { quotaViolation } from './quota'
import { externalGatewayViolation, subnetOnRouterViolation } from './router'
import { interfaceInUseViolation, routerInUseViolation, subnetInUseViolation } from './router-blocks'
import { pendingStatuses, pendingViolation } from './state'
import { subnetTextReason } from './subnet-text'
import { transformProtocolViolation } from './transform-protocol'
import type { Violation } from './violation'

const group = { serviceSubnetId: null, peerCidrs: [], localGroupId: 'l', peerGroupId: 'p' }
const legacy = { serviceSubnetId: 's', peerCidrs: ['10.0.0.0/8'], localGroupId: null, peerGroupId: null }
const endpoints = { type: 'cidr', endpoints: ['10.0.0.0/8'], subnetExists: () => true, shownGroup: '{}' }
const peer = {
  peerAddress: 'a.example',
  resolved: '192.0.2.1',
  routerId: 'r',
  gatewayAddresses: ['203.0.113.1'],
}
const onRouter = {
  subnetId: 's',
  routerId: 'r',
  routerSubnetIds: new Set(['s']),
  attribute: 'subnet_id',
} as const

describe('what passes', () => {
  it.each<[string, Violation | undefined]>([
    ['DPD', dpdViolation({ interval: 30, timeout: 31 })],
    ['MTU of IPv4', mtuViolation({ mtu: 68, ipVersion: 4 })],
    ['MTU of IPv6', mtuViolation({ mtu: 1280, ipVersion: 6 })],
    ['MTU 0', mtuViolation({ mtu: 0, ipVersion: 6 })],
    ['groups mode', modeViolation(group)],
    ['legacy mode', modeViolation(legacy)],
    ['endpoints', endpointsViolation(endpoints)],
    ['endpoints of another type', endpointsViolation({ ...endpoints, type: 'vlan', endpoints: ['7'] })],
    ['different endpoints', duplicateEndpointsViolation(endpoints)],
    ['local group', groupTypeViolation({ id: 'g', type: 'subnet', side: 'local' })],
    ['peer group', groupTypeViolation({ id: 'g', type: 'cidr', side: 'peer' })],
    ['one version', groupVersionsViolation({ id: 'g', versions: [4, 4], side: 'peer' })],
    ['same versions', ipVersionsViolation({ local: 6, peer: 6 })],
    ['peer', peerAddressViolation(peer)],
    ['peer CIDRs', peerCidrsViolation(['10.0.0.5/8', 'fd00::/8'])],
    ['CIDRs of one version', peerCidrVersionsViolation(['10.0.0.0/8', '11.0.0.0/8'])],
    ['quota', quotaViolation({ resource: 'x', used: 4, limit: 5 })],
    ['no quota', quotaViolation({ resource: 'x', used: 4000, limit: -1 })],
    ['gateway', externalGatewayViolation({ id: 'r', hasGateway: true })],
    ['subnet on router', subnetOnRouterViolation(onRouter)],
    ['unused policy', policyInUseViolation({ kind: 'ike', id: 'i', inUse: false })],
    ['unused service', serviceInUseViolation({ id: 's', inUse: false })],
    ['unused group', endpointGroupInUseViolation({ id: 'g', inUse: false })],
    [
      'free interface',
      interfaceInUseViolation({ subnetId: 's', serviceId: undefined, connectionId: undefined }),
    ],
    ['free router', routerInUseViolation({ id: 'r', serviceIds: [] })],
    ['free subnet', subnetInUseViolation({ subnetId: 's', groupId: undefined })],
    ['settled status', pendingViolation({ id: 'c', status: 'ERROR' })],
    ['protocol', transformProtocolViolation({ transform_protocol: 'ah' })],
  ])('%s', (_name, violation) => {
    expect(violation).toBeUndefined()
  })
})

describe('what is refused, and the attribute at fault', () => {
  it.each<[string, number, string | undefined, Violation | undefined]>([
    ['IPsecSiteConnectionDpdIntervalValueError', 400, 'dpd', dpdViolation({ interval: 30, timeout: 30 })],
    ['IPsecSiteConnectionMtuError', 400, 'mtu', mtuViolation({ mtu: 1279, ipVersion: 6 })],
    ['PeerCidrsInvalid', 400, 'peer_cidrs', modeViolation({ ...group, peerCidrs: ['10.0.0.0/8'] })],
    ['MissingRequiredEndpointGroup', 400, 'peer_ep_group_id', modeViolation({ ...group, peerGroupId: null })],
    ['MissingPeerCidrs', 400, 'peer_cidrs', modeViolation({ ...legacy, peerCidrs: null })],
    ['InvalidEndpointGroup', 400, 'local_ep_group_id', modeViolation({ ...legacy, localGroupId: 'l' })],
    [
      'MissingEndpointForEndpointGroup',
      400,
      'endpoints',
      endpointsViolation({ ...endpoints, endpoints: [] }),
    ],
    [
      'InvalidEndpointInEndpointGroup',
      400,
      'endpoints',
      duplicateEndpointsViolation({ type: 'cidr', endpoints: ['a', 'a'] }),
    ],
    [
      'NonExistingSubnetInEndpointGroup',
      400,
      'endpoints',
      endpointsViolation({
        ...endpoints,
        type: 'subnet',
        endpoints: ['0'.repeat(32)],
        subnetExists: () => false,
      }),
    ],
    [
      'WrongEndpointGroupType',
      400,
      'peer_ep_group_id',
      groupTypeViolation({ id: 'g', type: 'subnet', side: 'peer' }),
    ],
    [
      'MixedIPVersionsForIPSecEndpoints',
      400,
      'local_ep_group_id',
      groupVersionsViolation({ id: 'g', versions: [4, 6], side: 'local' }),
    ],
    ['MixedIPVersionsForIPSecConnection', 400, undefined, ipVersionsViolation({ local: 4, peer: 6 })],
    ['MixedIPVersionsForPeerCidrs', 400, 'peer_cidrs', peerCidrVersionsViolation(['10.0.0.0/8', 'fd00::/8'])],
    [
      'VPNPeerAddressNotResolved',
      400,
      'peer_address',
      peerAddressViolation({ ...peer, resolved: undefined }),
    ],
    [
      'ExternalNetworkHasNoSubnet',
      400,
      'peer_address',
      peerAddressViolation({ ...peer, resolved: '2001:db8::1' }),
    ],
    ['HTTPBadRequest', 400, 'peer_cidrs', peerCidrsViolation(['x'])],
    ['OverQuota', 409, undefined, quotaViolation({ resource: 'x', used: 5, limit: 5 })],
    ['RouterIsNotExternal', 400, 'router_id', externalGatewayViolation({ id: 'r', hasGateway: false })],
    [
      'SubnetIsNotConnectedToRouter',
      400,
      'subnet_id',
      subnetOnRouterViolation({ ...onRouter, subnetId: 'x' }),
    ],
    ['IPsecPolicyInUse', 409, undefined, policyInUseViolation({ kind: 'ipsec', id: 'i', inUse: true })],
    ['VPNServiceInUse', 409, undefined, serviceInUseViolation({ id: 's', inUse: true })],
    ['EndpointGroupInUse', 400, undefined, endpointGroupInUseViolation({ id: 'g', inUse: true })],
    [
      'SubnetInUseByVPNService',
      409,
      undefined,
      interfaceInUseViolation({ subnetId: 's', serviceId: 'v', connectionId: 'c' }),
    ],
    [
      'SubnetInUseByIPsecSiteConnection',
      409,
      undefined,
      interfaceInUseViolation({ subnetId: 's', serviceId: undefined, connectionId: 'c' }),
    ],
    ['RouterInUse', 409, undefined, routerInUseViolation({ id: 'r', serviceIds: ['a', 'b'] })],
    ['SubnetInUse', 409, undefined, subnetInUseViolation({ subnetId: 's', groupId: 'g' })],
    ['VPNStateInvalidToUpdate', 400, undefined, pendingViolation({ id: 'c', status: 'PENDING_UPDATE' })],
    [
      'IpsecValidationFailure',
      400,
      'ipsecpolicy_id',
      transformProtocolViolation({ transform_protocol: 'ah-esp' }),
    ],
    ['VPNEndpointGroupNotFound', 404, undefined, notFoundViolation('endpoint_group', 'g')],
  ])('%s', (type, status, attribute, violation) => {
    expect(violation).toMatchObject({ type, status })
    expect(violation?.attribute).toBe(attribute)
    expect(violation?.message).not.toContain('undefined')
  })
})

describe('subnetTextReason', () => {
  it.each([
    ['10.0.0.5/8', undefined],
    ['2001:DB8::1/64', undefined],
    ['192.168.1.0', "'192.168.1.0' isn't a recognized IP subnet cidr, '192.168.1.0/32' is recommended"],
    ['2001:db8::', "'2001:db8::' isn't a recognized IP subnet cidr, '2001:db8::/128' is recommended"],
    ['10.1/16', "'10.1/16' isn't a recognized IP subnet cidr, '10.1.0.0/16' is recommended"],
    ['010.0.0.0/8', "'010.0.0.0/8' isn't a recognized IP subnet cidr, '10.0.0.0/8' is recommended"],
    ['010.088.0.0/16', "'010.088.0.0/16' isn't a recognized IP subnet cidr, '10.88.0.0/16' is recommended"],
    [
      '10.1.0.0/255.255.0.0',
      "'10.1.0.0/255.255.0.0' isn't a recognized IP subnet cidr, '10.1.0.0/16' is recommended",
    ],
    [
      '10.1.0.0/0.0.255.255',
      "'10.1.0.0/0.0.255.255' isn't a recognized IP subnet cidr, '10.1.0.0/16' is recommended",
    ],
    ['10.1.0.0/255.0.255.0', "'10.1.0.0/255.0.255.0' is not a valid IP subnet"],
    ['10.0.0.0/40', "'10.0.0.0/40' is not a valid IP subnet"],
    ['', "'' is not a valid IP subnet"],
  ])('%s', (text, reason) => {
    expect(subnetTextReason(text)).toBe(reason)
  })
})

describe('properties', () => {
  it('DPD passes exactly when the timeout is greater', () => {
    assert(
      property(nat(), nat(), (interval, timeout) => {
        expect(dpdViolation({ interval, timeout }) === undefined).toBe(timeout > interval)
      }),
    )
  })
  it('every pending status refuses updates', () => {
    for (const status of pendingStatuses) expect(pendingViolation({ id: 'c', status })).toBeDefined()
  })
})
