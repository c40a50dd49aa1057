import type { Row } from '../../../world/world'
import type { Values } from '../../wire/attributes'
import type { Call } from '../../wire/context'
import { NeutronError } from '../../wire/errors'
import type { AddressPair, PortValues } from './port-attributes'
import { groupsOf } from './port-groups'
import { ensureDefaultGroup, securityGroups } from '../security-groups/security-groups'
import { find } from '../../wire/resource'

/**
 * Port security, groups and address pairs of a new port: on and the project's default group unless told, off for what
 * the network itself plugs in (neutron plugins/ml2/extensions/port_security.py, db/securitygroups_db.py).
 */
export function securityOf(
  values: PortValues,
  { network, mac }: { network: Row; mac: string },
  call: Call,
): Values {
  const fallback = ensureDefaultGroup(call.region, values.project_id).id
  const isNetworks = values.device_owner.startsWith('network:')
  const isOn = values.port_security_enabled ?? (!isNetworks && network.port_security_enabled !== false)
  const groups = values.security_groups ?? (isOn && values.fixed_ips?.length !== 0 ? [fallback] : [])
  for (const id of groups) find(securityGroups, id, call)
  if (!isOn && groups.length > 0) throw needsPortSecurity()
  const pairs = values.allowed_address_pairs ?? []
  if (!isOn && pairs.length > 0) throw pairsNeedPortSecurity()
  return {
    port_security_enabled: isOn,
    security_groups: groups,
    allowed_address_pairs: withMac(pairs, mac),
  }
}

/** The same after an update, of which only what was sent changes. */
export function changedSecurity(port: Row, values: Partial<PortValues>, call: Call): Values {
  const isOn = values.port_security_enabled ?? port.port_security_enabled === true
  for (const id of values.security_groups ?? []) find(securityGroups, id, call)
  const groups = values.security_groups ?? groupsOf(port)
  if (!isOn && groups.length > 0) throw values.security_groups ? needsPortSecurity() : groupsInTheWay()
  const pairs = values.allowed_address_pairs
  if (!isOn && pairs && pairs.length > 0) throw pairsNeedPortSecurity()
  const mac = values.mac_address ?? String(port.mac_address)
  return {
    port_security_enabled: isOn,
    security_groups: groups,
    ...(pairs ? { allowed_address_pairs: withMac(pairs, mac) } : {}),
  }
}

function withMac(pairs: AddressPair[], mac: string): AddressPair[] {
  const full = pairs.map(({ ip_address, mac_address = mac }) => ({ mac_address, ip_address }))
  const seen = new Set<string>()
  for (const { mac_address, ip_address } of full) {
    const pair = `mac_address ${mac_address} ip_address ${ip_address}`
    if (seen.has(pair)) {
      const message = `Request contains duplicate address pair: ${pair}.`
      throw new NeutronError({ type: 'DuplicateAddressPairInRequest', status: 400, message })
    }
    seen.add(pair)
  }
  return full
}

function needsPortSecurity(): NeutronError {
  return new NeutronError({
    type: 'PortSecurityAndIPRequiredForSecurityGroups',
    status: 400,
    message:
      'Port security must be enabled and port must have an IP address in order to use security groups.',
  })
}

function groupsInTheWay(): NeutronError {
  return new NeutronError({
    type: 'PortSecurityPortHasSecurityGroup',
    status: 409,
    message:
      'Port has security group associated. Cannot disable port security or IP address until security group is ' +
      'removed.',
  })
}

function pairsNeedPortSecurity(): NeutronError {
  return new NeutronError({
    type: 'AddressPairAndPortSecurityRequired',
    status: 409,
    message: 'Port Security must be enabled in order to have allowed address pairs on a port.',
  })
}
