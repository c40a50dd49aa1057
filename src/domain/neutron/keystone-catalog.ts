import { compareNames } from '../text/compare-names'
/** The part of Keystone's catalog that tells where Neutron is (contract, section 1.5). */
export interface CatalogService {
  type: string
  name?: string | undefined
  endpoints: readonly {
    interface: string
    region_id?: string | null | undefined
    region?: string | null | undefined
    url: string
  }[]
}

/**
 * Neutron's endpoints by region, as the catalog has them: services of type `network` (else named `neutron`), endpoints
 * of the wanted interface, regions by name.
 */
export function networkEndpointsOf(
  services: readonly CatalogService[],
  wanted: string,
): [region: string, url: string][] {
  const ofType = services.filter(({ type }) => type === 'network')
  const chosen = ofType.length > 0 ? ofType : services.filter(({ name }) => name === 'neutron')
  return chosen
    .flatMap((service) => service.endpoints)
    .filter((endpoint) => endpoint.interface === wanted)
    .map((endpoint): [string, string] => [endpoint.region_id ?? endpoint.region ?? 'default', endpoint.url])
    .toSorted(([a], [b]) => compareNames(a, b))
}
