import { z } from 'zod'
import { onlookerHeader } from '../../server/demo-cloud/faults/faults'
import type { SiteRef } from './cast'

const row = z.looseObject({ id: z.string(), name: z.string(), project_id: z.string() })
/** A row as Neutron gives it. */
export type Row = z.infer<typeof row>

const paths = {
  ikepolicies: 'vpn/ikepolicies',
  ipsecpolicies: 'vpn/ipsecpolicies',
  vpnservices: 'vpn/vpnservices',
  endpoint_groups: 'vpn/endpoint-groups',
  ipsec_site_connections: 'vpn/ipsec-site-connections',
  routers: 'routers',
  subnets: 'subnets',
}
const rows = z.array(row)
const siteTruth = z.object({
  ikepolicies: rows,
  ipsecpolicies: rows,
  vpnservices: rows,
  endpoint_groups: rows,
  ipsec_site_connections: rows,
  routers: rows,
  subnets: rows,
})

/** Everything of VPN that a project has in a region, with the routers and subnets that it refers to. */
export type SiteTruth = z.infer<typeof siteTruth>
export type VpnKind = Exclude<keyof SiteTruth, 'routers' | 'subnets'>
export const vpnKinds: readonly VpnKind[] = [
  'ikepolicies',
  'ipsecpolicies',
  'vpnservices',
  'endpoint_groups',
  'ipsec_site_connections',
]

/** What is there, read past the panel and past all faults. Keys are in it: they stay in memory. */
export interface Truth {
  site: (at: SiteRef) => Promise<SiteTruth>
  /** Deletes an object of a site. */
  remove: (at: SiteRef, kind: VpnKind, id: string) => Promise<void>
  /** Disables or enables a VPN service of a site. */
  enable: (at: SiteRef, serviceId: string, isEnabled: boolean) => Promise<void>
}

/** Asks the clouds behind this origin as their administrator. Throws where they refuse. */
export function truthAt(origin: string): Truth {
  const ask = async (
    { cloud, region }: SiteRef,
    token: string,
    path: string,
    { method = 'GET', body }: { method?: string; body?: object } = {},
  ) => {
    const answer = await fetch(`${origin}/demo-cloud/${cloud}/${region}/network/v2.0/${path}`, {
      method,
      headers: { 'X-Auth-Token': token, [onlookerHeader]: 'yes' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (answer.status === 401) throw new TokenDied()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`)
    return answer.text()
  }
  async function site(at: SiteRef): Promise<SiteTruth> {
    const { token, projectId } = await adminAt(origin, at)
    const lists = await Promise.all(
      Object.entries(paths).map(async ([name, path]) => {
        const all = z.record(z.string(), z.unknown()).parse(JSON.parse(await ask(at, token, path)))
        return [name, rows.parse(all[name]).filter(({ project_id }) => project_id === projectId)] as const
      }),
    )
    return siteTruth.parse(Object.fromEntries(lists))
  }
  return {
    site: (at) =>
      site(at).catch((error: unknown) => {
        if (error instanceof TokenDied) return site(at)
        throw error
      }),
    remove: async (at, kind, id) => {
      const { token } = await adminAt(origin, at)
      await ask(at, token, `${paths[kind]}/${id}`, { method: 'DELETE' })
    },
    enable: async (at, serviceId, isEnabled) => {
      const { token } = await adminAt(origin, at)
      const body = { vpnservice: { admin_state_up: isEnabled } }
      await ask(at, token, `${paths.vpnservices}/${serviceId}`, { method: 'PUT', body })
    },
  }
}

/** The soak let all tokens die in the middle of a look. */
class TokenDied extends Error {}

const tokenBody = z.object({ token: z.object({ project: z.object({ id: z.string() }) }) })

async function adminAt(
  origin: string,
  { cloud, project }: SiteRef,
): Promise<{ token: string; projectId: string }> {
  const domain = { name: 'Default' }
  const user = { name: 'admin', domain, password: 'secret' }
  const auth = {
    identity: { methods: ['password'], password: { user } },
    scope: { project: { name: project, domain } },
  }
  const answer = await fetch(`${origin}/demo-cloud/${cloud}/identity/v3/auth/tokens`, {
    method: 'POST',
    headers: { [onlookerHeader]: 'yes' },
    body: JSON.stringify({ auth }),
  })
  const { token } = tokenBody.parse(await answer.json())
  return { token: answer.headers.get('x-subject-token') ?? '', projectId: token.project.id }
}
