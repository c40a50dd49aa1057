import { z } from 'zod'
import { networkEndpointsOf } from '../../src/domain/neutron/keystone-catalog'

/** Where a tunnel can end, and who asks there. */
export interface SiteAt {
  /** Keystone's URL. */
  identity: string
  region: string
  /** A project's name, in the user's domain. */
  project: string
  user: string
  password: string
  /** The domain's name. */
  domain: string
  /** Names of the router and of the subnet behind it. */
  router: string
  subnet: string
}

/** One site's Neutron, and what a tunnel ends on there. */
export interface SiteApi {
  name: string
  ask: (method: string, path: string, body?: object) => Promise<unknown>
  /** The router's external address. */
  address: string
  routerId: string
  subnetId: string
  cidr: string
}

const tokenAnswer = z.object({
  token: z.object({
    catalog: z.array(
      z.object({
        type: z.string(),
        endpoints: z.array(z.object({ interface: z.string(), region_id: z.string(), url: z.string() })),
      }),
    ),
  }),
})
const routerList = z.object({
  routers: z.tuple([
    z.object({
      id: z.string(),
      external_gateway_info: z.object({ external_fixed_ips: z.array(z.object({ ip_address: z.string() })) }),
    }),
  ]),
})
const subnetList = z.object({ subnets: z.tuple([z.object({ id: z.string(), cidr: z.string() })]) })

/** Who asks a region's Neutron, and in which project. */
type Asker = Omit<SiteAt, 'router' | 'subnet'>

/** Signs in past the panel; answers how to ask the region's Neutron. Throws where the sign-in or the region is not as described. */
export async function openNeutron(site: Asker): Promise<SiteApi['ask']> {
  const { token, catalog } = await tokenFor(site)
  const [, endpoint] = networkEndpointsOf(catalog, 'public').find(([region]) => region === site.region) ?? []
  if (endpoint === undefined) throw new Error(`${site.identity} knows no Neutron in ${site.region}`)
  const base = `${endpoint.replace(/\/+$/, '').replace(/\/v2\.0$/, '')}/v2.0`
  return async (method, path, body) => {
    const answer = await fetch(`${base}/${path}`, {
      method,
      headers: { 'X-Auth-Token': token, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    // Not the cloud's own words: of a refused key they would repeat the key.
    if (!answer.ok) throw new Error(`${method} ${path} in ${site.region}: ${answer.status}`)
    const text = await answer.text()
    return text === '' ? undefined : JSON.parse(text)
  }
}

/** Signs in at a site past the panel. Throws where the sign-in, the router or the subnet is not as described. */
export async function openSiteApi(site: SiteAt): Promise<SiteApi> {
  const ask = await openNeutron(site)
  const { routers } = routerList.parse(await ask('GET', `routers${named(site.router)}`))
  const { subnets } = subnetList.parse(await ask('GET', `subnets${named(site.subnet)}`))
  const [{ id: routerId, external_gateway_info: gateway }] = routers
  const [{ id: subnetId, cidr }] = subnets
  const address = gateway.external_fixed_ips.find(({ ip_address }) => !ip_address.includes(':'))?.ip_address
  if (address === undefined) throw new Error(`${site.router} in ${site.region} has no external IPv4 address`)
  return { name: site.region, ask, address, routerId, subnetId, cidr }
}

const named = (name: string) => `?name=${encodeURIComponent(name)}`

async function tokenFor({ identity, project, user, password, domain }: Asker) {
  const auth = {
    identity: {
      methods: ['password'],
      password: { user: { name: user, domain: { name: domain }, password } },
    },
    scope: { project: { name: project, domain: { name: domain } } },
  }
  const answer = await fetch(`${identity}/auth/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ auth }),
  })
  if (!answer.ok) throw new Error(`${identity} refuses the sign-in of ${user}: ${answer.status}`)
  const { catalog } = tokenAnswer.parse(await answer.json()).token
  return { token: answer.headers.get('x-subject-token') ?? '', catalog }
}
