import { type Call, ok, type Route } from './context'
import { extensionOf } from './extensions'
import { selectByQuery } from './plain-lists'

/** Kinds that a cloud of VPNs has none of; clients ask for them all the same. */
const emptyLists = [
  'floatingips',
  'subnetpools',
  'address-scopes',
  'address-groups',
  'rbac-policies',
  'network-ip-availabilities',
].map((path): Route => ({
  method: 'GET',
  path,
  handle: () => ok({ [path.replaceAll('-', '_')]: [] }),
}))

/** What a client asks to learn about a Neutron (contract, sections 2.1 and 9.1). */
export const discoveryRoutes: Route[] = [
  { method: 'GET', path: '', handle: showResources },
  { method: 'GET', path: 'extensions', handle: listExtensions },
  { method: 'GET', path: 'service-providers', handle: listProviders },
  { method: 'GET', path: 'flavors', handle: ({ region }) => ok({ flavors: [...region.flavors.values()] }) },
  { method: 'GET', path: 'availability_zones', handle: listZones },
  ...emptyLists,
]

/** The unauthenticated version list. */
export function versions(base: string) {
  return {
    versions: [{ id: 'v2.0', status: 'CURRENT', links: [{ rel: 'self', href: `${base}/v2.0/` }] }],
  }
}

function showResources(call: Call) {
  const resources = ['network', 'subnet', 'subnetpool', 'port'].map((name) => ({
    name,
    collection: `${name}s`,
    links: [{ rel: 'self', href: `${call.base}/v2.0/${name}s` }],
  }))
  return ok({ resources })
}

function listExtensions(call: Call) {
  return ok({ extensions: [...call.region.extensions].map(extensionOf) })
}

function listProviders(call: Call) {
  const routerProviders = ['dvrha', 'dvr', 'ha', 'single_node'].map((name) => ({
    service_type: 'L3_ROUTER_NAT',
    name,
    default: false,
  }))
  const providers = [...routerProviders, { service_type: 'VPN', name: call.region.driver, default: true }]
  return ok({ service_providers: selectByQuery(providers, call.url.searchParams) })
}

function listZones(call: Call) {
  const zones = [{ state: 'available', name: 'nova', resource: 'router' }]
  return ok({ availability_zones: selectByQuery(zones, call.url.searchParams) })
}
