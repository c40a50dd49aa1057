import { subnetInUseViolation } from '../../../../../src/domain/neutron/rules/router-blocks'
import type { Call } from '../../wire/context'
import { refuse } from '../../wire/errors'

/** Refuses to delete a subnet that an endpoint group names (contract, section 6.4). */
export function refuseGroupedSubnet(subnetId: string, call: Call): void {
  for (const group of call.region.tables.endpoint_groups.values()) {
    if (group.type === 'subnet' && group.endpoints.includes(subnetId)) {
      refuse(subnetInUseViolation({ subnetId, groupId: group.id }))
    }
  }
}
