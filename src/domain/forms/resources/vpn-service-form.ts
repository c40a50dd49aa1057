import * as z from 'zod/mini'
import { displayName } from '../../text/names'
import { externalGatewayViolation, subnetOnRouterViolation } from '../../neutron/rules/router'
import type { VpnService } from '../../neutron/resources/vpn-service'
import { changed, crossField, descriptionField, issueOf, nameField, picked, type FieldIssue } from '../fields'
import type { RouterFacts } from '../../site/router-facts'
import { msg, type Message } from '../../text/message'

/**
 * The form of a VPN service; '' stands for no subnet. `subnet_id` decides for good how its connections
 * name their networks (contract, section 5.4). `before` is the service being edited: its router needs no new check.
 */
export function vpnServiceForm(context: { routers: readonly RouterFacts[] }, before?: VpnService) {
  return z
    .object({
      name: nameField,
      description: descriptionField,
      router_id: picked(msg('Select a router'), before ? undefined : context.routers),
      subnet_id: z.string(),
      admin_state_up: z.boolean(),
    })
    .check(
      crossField((values) => {
        const router = context.routers.find(({ id }) => id === values.router_id)
        return !before && router ? placeIssues(values.subnet_id, router) : []
      }),
    )
}
export type VpnServiceValues = z.infer<ReturnType<typeof vpnServiceForm>>

/** What the form starts with. A service without a subnet is the one to prefer (contract, section 13). */
export const vpnServiceDefaults: VpnServiceValues = {
  name: '',
  description: '',
  router_id: '',
  subnet_id: '',
  admin_state_up: true,
}

/** What the form starts with when a service is edited. */
export function vpnServiceValues(service: VpnService): VpnServiceValues {
  const { name, description, router_id, subnet_id, admin_state_up } = service
  return {
    name,
    description,
    router_id,
    subnet_id: subnet_id ?? '',
    admin_state_up,
  }
}

/** What the form of a new service starts with as a copy of another: enabled, for the form of a new one has no switch. */
export function vpnServiceCopy(original: VpnService): VpnServiceValues {
  return { ...vpnServiceValues(original), admin_state_up: true }
}

export interface VpnServiceCreate {
  name: string
  description: string
  router_id: string
  subnet_id?: string
  admin_state_up: boolean
}

/** The body of `POST /vpn/vpnservices`. Without a subnet its connections carry endpoint groups. */
export function toVpnServiceCreate(values: VpnServiceValues): VpnServiceCreate {
  const { subnet_id, ...rest } = values
  return { ...rest, ...(subnet_id && { subnet_id }) }
}

/** The body of `PUT /vpn/vpnservices/{id}`: what changed of what may change (contract, section 5.4). */
export function toVpnServiceUpdate(
  values: VpnServiceValues,
  before: VpnService,
): Partial<Pick<VpnService, 'name' | 'description' | 'admin_state_up'>> {
  const { name, description, admin_state_up } = values
  return changed({ name, description, admin_state_up }, before)
}

/**
 * A warning where the router already has a VPN service, or undefined. Neutron allows another one, but the agent keeps
 * one process per router, so only the last one synced works (contract, section 5.4).
 */
export function secondServiceWarning(routerId: string, services: readonly VpnService[]): Message | undefined {
  const present = services.find((service) => service.router_id === routerId)
  if (!present) return undefined
  return msg('This router already has the VPN service {name}. Only one per router works, so use that one.', {
    name: displayName(present),
  })
}

function placeIssues(subnetId: string, router: RouterFacts): FieldIssue[] {
  const noGateway = externalGatewayViolation(router)
  if (noGateway) return [issueOf(noGateway, 'router_id')]
  if (subnetId === '') return []
  const offRouter = subnetOnRouterViolation({
    subnetId,
    routerId: router.id,
    routerSubnetIds: new Set(router.subnetIds),
    attribute: 'subnet_id',
  })
  return offRouter ? [issueOf(offRouter, 'subnet_id')] : []
}
