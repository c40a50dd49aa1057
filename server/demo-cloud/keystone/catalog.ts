import { seededHex } from '../world/ids'
import type { Identity, KeystoneCall } from './context'
import { notFound } from './errors'
import { allowAdmin, listOf, search } from './projects'

/** The services and endpoints of a cloud, as tokens carry them; `origin` is the one the client used. */
export function catalogOf({ cloud, basePath }: Identity, origin: string) {
  const services = [
    { type: 'identity', name: 'keystone', urlOf: () => `${origin}${basePath}/identity/v3` },
    { type: 'network', name: 'neutron', urlOf: (region: string) => `${origin}${basePath}/${region}/network` },
  ]
  return services.map(({ type, name, urlOf }) => ({
    endpoints: [...cloud.regions.keys()].flatMap((region) =>
      ['public', 'internal', 'admin'].map((face) => ({
        id: seededHex(cloud.id, 'endpoint', type, region, face),
        interface: face,
        region_id: region,
        url: urlOf(region),
        region,
      })),
    ),
    id: seededHex(cloud.id, 'service', type),
    type,
    name,
  }))
}

/** The services of the catalog, for administrators (keystone/api/services.py). */
export function listServices(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_services')
  const wanted = (key: string, value: string) => !call.query.has(key) || call.query.get(key) === value
  const rows = serviceRows(call).filter(({ type, name }) => wanted('type', type) && wanted('name', name))
  return listOf('services', rows, `${call.v3}/services${search(call)}`)
}

/** One service of the catalog. */
export function showService(call: KeystoneCall) {
  allowAdmin(call, 'identity:get_service')
  const service = serviceRows(call).find(({ id }) => id === call.params.id)
  if (!service) throw notFound('service', call.params.id ?? '')
  return { service }
}

/** The endpoints of the catalog, for administrators (keystone/api/endpoints.py). */
export function listEndpoints(call: KeystoneCall) {
  allowAdmin(call, 'identity:list_endpoints')
  const rows = catalogOf(call.identity, new URL(call.v3).origin).flatMap((service) =>
    service.endpoints.map((endpoint) => ({
      ...endpoint,
      enabled: true,
      service_id: service.id,
      links: { self: `${call.v3}/endpoints/${endpoint.id}` },
    })),
  )
  return listOf('endpoints', rows, `${call.v3}/endpoints${search(call)}`)
}

function serviceRows({ identity, v3 }: KeystoneCall) {
  return catalogOf(identity, '').map(({ id, name, type }) => ({
    id,
    name,
    type,
    enabled: true,
    links: { self: `${v3}/services/${id}` },
  }))
}
