import type { Page } from '@playwright/test'
import { z } from 'zod'
import { openSiteApi, type SiteApi } from '../../e2e/support/site-api'
import { makeEnd as makeEndOf, type EndSpec } from '../../e2e/support/tunnel-end'
import { labSite } from './lab'

/** What is to be wrong about an end. */
export type Difference = Omit<EndSpec, 'name'>

/** Signs in to a region's Neutron, and finds what a tunnel ends on there. */
export const openRegion = (index: 0 | 1): Promise<SiteApi> => openSiteApi(labSite(index))

/** Makes one end by the API, with what is to be wrong about it, and answers how to take it away. */
export const makeEnd = (region: SiteApi, other: SiteApi, difference: Difference = {}) =>
  makeEndOf(region, other, { name: `why-${region.name}`, ...difference })

/** Signs in in the browser, to the region of the near end. */
export async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: 'User name' }).fill('demo')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('button', { name: 'RegionOne / demo' }).click()
}

const one = z.object({ ipsec_site_connection: z.record(z.string(), z.json()) })
const created = z.record(z.string(), z.object({ id: z.string() }))
const rows = z.record(z.string(), z.array(z.object({ id: z.string() })))
const connections = 'vpn/ipsec-site-connections'
/** What a body of a new connection may not hold. */
const readOnly = new Set(['id', 'tenant_id', 'project_id', 'status', 'auth_mode', 'route_mode'])

/** Returns what a connection is like, as the body of a new one takes it: without its key. */
export async function bodyOf(region: SiteApi, id: string) {
  const answer = one.parse(await region.ask('GET', `${connections}/${id}`)).ipsec_site_connection
  return Object.fromEntries(Object.entries(answer).filter(([attribute]) => !readOnly.has(attribute)))
}

/** Makes an object and answers its id, and how to remove it. */
export async function makeOne(region: SiteApi, path: string, singular: string, body: object) {
  const id = created.parse(await region.ask('POST', path, { [singular]: body }))[singular]?.id ?? ''
  return { id, remove: () => region.ask('DELETE', `${path}/${id}`) }
}

/**
 * Makes another connection on the VPN service of one of these, to a peer that does not exist: it is there for the daemon
 * of the router to have something to go on for. Answers how to remove it.
 */
export async function addNeighbour(region: SiteApi, id: string, psk: string) {
  const group = { name: 'beside', type: 'cidr', endpoints: ['192.168.99.0/24'] }
  const networks = await makeOne(region, 'vpn/endpoint-groups', 'endpoint_group', group)
  const beside = await makeOne(region, connections, 'ipsec_site_connection', {
    ...(await bodyOf(region, id)),
    name: 'beside',
    psk,
    peer_address: '203.0.113.222',
    peer_id: '203.0.113.222',
    peer_ep_group_id: networks.id,
  })
  return async () => {
    await beside.remove()
    await networks.remove()
  }
}

/** Removes every VPN object of the project, whoever made it. */
export async function clearRegion(region: SiteApi): Promise<void> {
  const kinds = ['ipsec-site-connections', 'vpnservices', 'endpoint-groups', 'ikepolicies', 'ipsecpolicies']
  for (const kind of kinds) {
    const [all = []] = Object.values(rows.parse(await region.ask('GET', `vpn/${kind}?fields=id`)))
    for (const { id } of all) await region.ask('DELETE', `vpn/${kind}/${id}`)
  }
}
