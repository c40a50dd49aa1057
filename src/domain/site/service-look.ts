import type { VpnService } from '../neutron/resources/vpn-service'
import { codeOf, describeStatus } from '../status/status'
import type { Usage } from './usage'

/** Returns what a service's status means, given its connections. */
export const serviceLook = (service: VpnService, usage: Usage) =>
  describeStatus('service', service.status, contextOf(service, usage))

/** Returns the code of that, which the status filter of the list goes by. */
export const serviceCode = (service: VpnService, usage: Usage): string =>
  codeOf('service', service.status, contextOf(service, usage))

const contextOf = ({ id, admin_state_up }: VpnService, usage: Usage) => ({
  waitingForFirstConnection: usage.connectionsOf(id)?.length === 0,
  adminStateUp: admin_state_up,
})
