import { type AttributeMap, ownedAttributes, readOnly, type Values } from '../../wire/attributes'
import { toBoolean, toList } from '../../wire/converters'
import { NeutronError } from '../../wire/errors'
import { pythonText } from '../../wire/python'
import { ipAddress } from '../networks/subnet-validators'
import { string, uuid, values } from '../../wire/validators'

/** A fixed address as a request asks for it. */
export interface WantedAddress {
  subnet_id?: string
  ip_address?: string
}

/** An address pair as a request asks for it; without a MAC address the port's own counts. */
export interface AddressPair {
  ip_address: string
  mac_address?: string
}

/** What the attribute map leaves of a port; absent attributes were not sent. */
export interface PortValues {
  project_id: string
  name: string
  description: string
  network_id: string
  admin_state_up: boolean
  mac_address: string | undefined
  fixed_ips: WantedAddress[] | undefined
  device_id: string
  device_owner: string
  security_groups: string[] | undefined
  allowed_address_pairs: AddressPair[] | undefined
  port_security_enabled: boolean | undefined
  extra_dhcp_opts: unknown[] | undefined
  'binding:vnic_type': string
  'binding:host_id': string | undefined
  'binding:profile': unknown
}

const vnicTypes = [
  'normal',
  'direct',
  'macvtap',
  'baremetal',
  'direct-physical',
  'virtio-forwarder',
  'smart-nic',
  'remote-managed',
  'vdpa',
  'accelerator-direct',
  'accelerator-direct-physical',
]
const unsent = { allowPost: true, allowPut: true, default: undefined }

/**
 * The attributes of a port (neutron-lib api/definitions/port.py, portbindings.py, port_security.py,
 * allowedaddresspairs.py, extra_dhcp_opt.py; neutron extensions/securitygroup.py).
 */
export const portAttributes: AttributeMap = {
  ...ownedAttributes,
  network_id: { allowPost: true, allowPut: false, validate: uuid },
  admin_state_up: { allowPost: true, allowPut: true, default: true, convert: toBoolean },
  mac_address: { ...unsent, validate: macAddress },
  fixed_ips: { ...unsent, validate: fixedIps },
  device_id: { allowPost: true, allowPut: true, default: '', validate: string(255) },
  device_owner: { allowPost: true, allowPut: true, default: '', validate: string(255) },
  security_groups: { ...unsent, convert: toGroupIds },
  allowed_address_pairs: { ...unsent, convert: toAddressPairs },
  extra_dhcp_opts: { ...unsent, convert: toDhcpOptions },
  port_security_enabled: { ...unsent, convert: toBoolean },
  'binding:vnic_type': { allowPost: true, allowPut: true, default: 'normal', validate: values(vnicTypes) },
  'binding:host_id': unsent,
  'binding:profile': unsent,
  status: readOnly,
}

/** What a port looks like to its project. */
export const portShape: Values = {
  id: null,
  name: '',
  network_id: null,
  tenant_id: null,
  mac_address: '',
  admin_state_up: true,
  status: 'ACTIVE',
  device_id: '',
  device_owner: '',
  fixed_ips: [],
  allowed_address_pairs: [],
  extra_dhcp_opts: [],
  security_groups: [],
  description: '',
  'binding:vnic_type': 'normal',
  port_security_enabled: false,
}

function macAddress(value: unknown): string | undefined {
  const isMac = typeof value === 'string' && /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(value)
  return isMac ? undefined : `'${pythonText(value)}' is not a valid MAC address`
}

/** `type:fixed_ips` (neutron-lib api/validators/__init__.py). */
function fixedIps(value: unknown): string | undefined {
  if (!Array.isArray(value)) return `Invalid data format for fixed IP: '${pythonText(value)}'`
  const seen = new Set<unknown>()
  for (const one of value) {
    if (!isRecord(one)) return `Invalid data format for fixed IP: '${pythonText(one)}'`
    if ('ip_address' in one && seen.has(one.ip_address)) {
      return `Duplicate IP address '${pythonText(one.ip_address)}'`
    }
    seen.add(one.ip_address)
    const reason =
      ('ip_address' in one ? ipAddress(one.ip_address) : undefined) ??
      ('subnet_id' in one ? uuid(one.subnet_id) : undefined)
    if (reason) return reason
  }
  return undefined
}

function toGroupIds(value: unknown): unknown[] {
  const ids = toList(value)
  for (const id of ids) {
    const reason = uuid(id)
    if (reason) {
      const message = `Invalid input for security_groups. Reason: ${reason}.`
      throw new NeutronError({ type: 'HTTPBadRequest', status: 400, message })
    }
  }
  return ids
}

function toDhcpOptions(value: unknown): unknown[] {
  return toList(value).map((option) => (isRecord(option) ? { ip_version: 4, ...option } : option))
}

function toAddressPairs(value: unknown): AddressPair[] {
  return toList(value).map((pair) => {
    if (isRecord(pair) && typeof pair.ip_address === 'string') {
      const { ip_address, mac_address } = pair
      return typeof mac_address === 'string' ? { ip_address, mac_address } : { ip_address }
    }
    const message = 'AllowedAddressPair must contain ip_address'
    throw new NeutronError({ type: 'AllowedAddressPairsMissingIP', status: 400, message })
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
