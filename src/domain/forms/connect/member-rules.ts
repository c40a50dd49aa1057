import { shownText } from '../../text/visible-text'
import { serviceFor } from '../../site/reuse'
import type { Subnet } from '../../neutron/resources/network'
import type { VpnService } from '../../neutron/resources/vpn-service'
import { externalGatewayViolation, subnetOnRouterViolation } from '../../neutron/rules/router'
import { subnetsIssue } from '../resources/endpoint-group-form'
import { issueOf, type FieldIssue } from '../fields'
import type { RouterFacts } from '../../site/router-facts'
import { msg } from '../../text/message'

/** Where a tunnel ends in a site, and which of its networks go through it. */
export interface MemberValues {
  routerId: string
  subnetIds: readonly string[]
}

/** What decides whether a tunnel can end there. */
export interface MemberFacts {
  routers: readonly RouterFacts[]
  subnets: readonly Subnet[]
  services: readonly VpnService[]
}

/** What is wrong with the end of a tunnel in a site, at `routerId` or `subnetIds`; a router not chosen is not judged. */
export function memberIssues(values: MemberValues, facts: MemberFacts): FieldIssue[] {
  const router = facts.routers.find(({ id }) => id === values.routerId)
  const noGateway = router && externalGatewayViolation(router)
  if (noGateway) return [issueOf(noGateway, 'routerId')]
  const message = subnetsIssue(values.subnetIds, facts.subnets)
  if (message) return [{ path: ['subnetIds'], message }]
  return router ? [...attachmentIssues(values, router), ...legacyIssues(values, facts)] : []
}

/** The subnets that a member chose. */
export function chosenSubnets({ subnetIds }: MemberValues, subnets: readonly Subnet[]): Subnet[] {
  const chosen = new Set(subnetIds)
  return subnets.filter(({ id }) => chosen.has(id))
}

function attachmentIssues({ subnetIds }: MemberValues, router: RouterFacts): FieldIssue[] {
  const routerSubnetIds = new Set(router.subnetIds)
  const [first] = subnetIds.flatMap(
    (subnetId) =>
      subnetOnRouterViolation({ subnetId, routerId: router.id, routerSubnetIds, attribute: 'subnet_id' }) ??
      [],
  )
  return first ? [issueOf(first, 'subnetIds')] : []
}

/** Only one service per router works, so one with a subnet leaves the flow no other choice (contract, section 5.4). */
function legacyIssues(values: MemberValues, { services, subnets }: MemberFacts): FieldIssue[] {
  const present = services.find(({ router_id }) => router_id === values.routerId)
  if (!present?.subnet_id || serviceFor(values, services)) return []
  const subnet = subnets.find(({ id }) => id === present.subnet_id)
  const name = shownText(subnet?.name || subnet?.cidr || present.subnet_id)
  return [
    {
      path: ['subnetIds'],
      message: msg('Select {name}, the only subnet that this router’s VPN service supports', { name }),
    },
  ]
}
