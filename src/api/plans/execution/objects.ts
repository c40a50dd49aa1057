import type { QueryClient } from '@tanstack/react-query'
import type { Step, StepKind, Workpieces } from '~/domain/plan/plan'
import { bindingFrom } from '~/domain/neutron/router-binding'
import type { Write } from '../../neutron/collection'
import { endpointGroups } from '../../neutron/endpoint-groups'
import { ikePolicies } from '../../neutron/ike-policies'
import { ipsecPolicies } from '../../neutron/ipsec-policies'
import { routerBindings } from '../../neutron/router-bindings'
import { siteConnections } from '../../neutron/site-connections'
import { vpnServices } from '../../neutron/vpn-services'
import type { Site } from '../../site/site'
import { readQuery } from '../../query/read-query'
import { ifThere } from './ledger'
import type { ResourceKind } from '~/domain/neutron/resource-kinds'
import { bindingAt } from '~/domain/plan/binding-at'

type AnyObject = Workpieces[StepKind]

/** What a plan does with the objects of one kind, alike for all. Reads are fresh and throw ApiError. */
interface Objects {
  /** Those among which the one that a step makes or made can be. */
  list: (site: Site, client: QueryClient, step: Step) => Promise<readonly AnyObject[]>
  show: (site: Site, client: QueryClient, id: string) => Promise<AnyObject>
  create: (body: object) => Write<AnyObject>
  remove: (id: string) => Write<void>
  forget: (site: Site, client: QueryClient, id: string) => void
}

interface ChangeableObjects extends Objects {
  update: (id: string, body: object) => Write<AnyObject>
}

/** Typed once for each kind, so that a kind's own types end here. */
export const objectsOfKind: Readonly<Record<ResourceKind, ChangeableObjects> & Record<StepKind, Objects>> = {
  'ike-policy': {
    ...ikePolicies,
    list: (site, client) => readQuery(client, { ...ikePolicies.list(site), staleTime: 0 }),
    show: (site, client, id) => readQuery(client, { ...ikePolicies.show(site, id), staleTime: 0 }),
  },
  'ipsec-policy': {
    ...ipsecPolicies,
    list: (site, client) => readQuery(client, { ...ipsecPolicies.list(site), staleTime: 0 }),
    show: (site, client, id) => readQuery(client, { ...ipsecPolicies.show(site, id), staleTime: 0 }),
  },
  'vpn-service': {
    ...vpnServices,
    list: (site, client) => readQuery(client, { ...vpnServices.list(site), staleTime: 0 }),
    show: (site, client, id) => readQuery(client, { ...vpnServices.show(site, id), staleTime: 0 }),
  },
  'endpoint-group': {
    ...endpointGroups,
    list: (site, client) => readQuery(client, { ...endpointGroups.list(site), staleTime: 0 }),
    show: (site, client, id) => readQuery(client, { ...endpointGroups.show(site, id), staleTime: 0 }),
  },
  'site-connection': {
    ...siteConnections,
    list: (site, client) => readQuery(client, { ...siteConnections.list(site), staleTime: 0 }),
    show: (site, client, id) => readQuery(client, { ...siteConnections.show(site, id), staleTime: 0 }),
  },
  'router-binding': {
    ...routerBindings,
    list: async (site, _client, step) => {
      if (step.kind !== 'router-binding') return []
      const place = await ifThere(routerBindings.show(site, bindingAt(step)))
      return place ? [place] : []
    },
    show: (site, _client, id) => routerBindings.show(site, bindingFrom(id)),
    // No list has them: the agents are read again by themselves.
    forget: () => undefined,
  },
}
