import {
  algorithmOptions,
  dpdActions,
  encapsulationModes,
  endpointGroupTypes,
  ikeVersions,
  initiators,
  lifetimeUnits,
  phase1Modes,
  transformProtocols,
} from '../../../../src/domain/neutron/algorithm-options'
import type { Region } from '../../world/world'
import { type Attribute, type AttributeMap, ownedAttributes, readOnly } from '../wire/attributes'
import { nullToObject, toBoolean, toInteger, toList } from '../wire/converters'
import * as check from '../wire/validators'

/** The attribute maps of the five VPN resources (neutron-lib api/definitions/vpn.py, vpn_endpoint_groups.py). */

const lifetime: Attribute = {
  allowPost: true,
  allowPut: true,
  default: {},
  convert: nullToObject,
  validate: check.dict({ units: check.values(lifetimeUnits), value: check.atLeast(60) }),
}
const dpd: Attribute = {
  allowPost: true,
  allowPut: true,
  default: {},
  convert: nullToObject,
  validate: check.dict({
    action: check.values(dpdActions),
    interval: check.nonNegative,
    timeout: check.nonNegative,
  }),
}
const adminStateUp: Attribute = { allowPost: true, allowPut: true, default: true, convert: toBoolean }
const requiredText: Attribute = { allowPost: true, allowPut: true, validate: check.string() }
const requiredId: Attribute = { allowPost: true, allowPut: false, validate: check.uuid }
const groupId: Attribute = { allowPost: true, allowPut: true, default: null, validate: check.uuidOrNull }

function choice(allowed: readonly string[], fallback: string): Attribute {
  return { allowPost: true, allowPut: true, default: fallback, validate: check.values(allowed) }
}

/** Attributes of an IKE policy; algorithms follow the region's extensions. */
export function ikePolicyAttributes(region: Region): AttributeMap {
  const options = algorithmOptions(region.extensions)
  return {
    ...ownedAttributes,
    auth_algorithm: choice(options.auth_algorithm, weakestAuth(options.auth_algorithm)),
    encryption_algorithm: choice(options.encryption_algorithm, 'aes-128'),
    phase1_negotiation_mode: choice(phase1Modes, 'main'),
    ike_version: choice(ikeVersions, 'v1'),
    lifetime,
    pfs: choice(options.pfs, 'group5'),
  }
}

/** Attributes of an IPsec policy; algorithms follow the region's extensions. */
export function ipsecPolicyAttributes(region: Region): AttributeMap {
  const options = algorithmOptions(region.extensions)
  return {
    ...ownedAttributes,
    transform_protocol: choice(transformProtocols, 'esp'),
    auth_algorithm: choice(options.auth_algorithm, weakestAuth(options.auth_algorithm)),
    encryption_algorithm: choice(options.encryption_algorithm, 'aes-128'),
    encapsulation_mode: choice(encapsulationModes, 'tunnel'),
    lifetime,
    pfs: choice(options.pfs, 'group5'),
  }
}

/** Attributes of a VPN service; `flavor_id` only where flavors are loaded. */
export function vpnServiceAttributes(region: Region): AttributeMap {
  const flavor: Attribute = { allowPost: true, allowPut: false, default: null, validate: check.uuidOrNull }
  return {
    ...ownedAttributes,
    subnet_id: { allowPost: true, allowPut: false, default: null, validate: check.uuidOrNull },
    router_id: requiredId,
    admin_state_up: adminStateUp,
    external_v4_ip: readOnly,
    external_v6_ip: readOnly,
    status: readOnly,
    ...(region.extensions.has('vpn-flavors') ? { flavor_id: flavor } : {}),
  }
}

/** Attributes of an endpoint group. */
export const endpointGroupAttributes: AttributeMap = {
  ...ownedAttributes,
  type: { allowPost: true, allowPut: false, validate: check.values(endpointGroupTypes) },
  endpoints: { allowPost: true, allowPut: false, default: [], convert: toList },
}

/** Attributes of an IPsec site connection. */
export const siteConnectionAttributes: AttributeMap = {
  ...ownedAttributes,
  local_id: { allowPost: true, allowPut: true, default: '', validate: check.string() },
  peer_address: requiredText,
  peer_id: requiredText,
  peer_cidrs: {
    allowPost: true,
    allowPut: true,
    default: [],
    convert: toList,
    validate: check.subnetList,
  },
  local_ep_group_id: groupId,
  peer_ep_group_id: groupId,
  route_mode: readOnly,
  mtu: { allowPost: true, allowPut: true, default: 1500, convert: toInteger, validate: check.nonNegative },
  initiator: choice(initiators, 'bi-directional'),
  auth_mode: readOnly,
  psk: requiredText,
  dpd,
  admin_state_up: adminStateUp,
  status: readOnly,
  vpnservice_id: requiredId,
  ikepolicy_id: requiredId,
  ipsecpolicy_id: requiredId,
}

/** The default is `sha1`, and `sha256` where the cloud refuses that (neutron-lib vpn_no_sha1_3des.py). */
function weakestAuth(allowed: readonly string[]): string {
  return allowed[0] ?? 'sha256'
}
