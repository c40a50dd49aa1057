import { seededHex } from '../ids'
import type { Identity } from './context'

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
