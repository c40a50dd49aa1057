import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testPanel } from '~/testing/panel'
import { liveStatus } from '../status/live-status'
import { ikePolicies } from '../neutron/ike-policies'
import { ipsecPolicies } from '../neutron/ipsec-policies'
import { routers } from '../neutron/networking'
import { readPsk, siteConnections } from '../neutron/site-connections'
import { vpnServices } from '../neutron/vpn-services'
import type { Site } from '../site/site'
import { sendWrite } from '../write/use-write'

const psk = 'S3cretOfTheTest-do-not-keep'
let panel: ReturnType<typeof testPanel>
let site: Site

beforeEach(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) vi.spyOn(console, method)
  panel = testPanel((name, value) => vi.stubGlobal(name, value))
  site = await panel.site()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

/** All that the query client holds, as text. */
const cached = () =>
  JSON.stringify(
    [panel.client.getQueryCache().getAll(), panel.client.getMutationCache().getAll()].map((all) =>
      all.map(({ state }) => state),
    ),
    (_key, value: unknown) => (value instanceof Map ? [...value] : value),
  )

const logged = () =>
  JSON.stringify(
    (['log', 'info', 'warn', 'error', 'debug'] as const).map(
      (method) => vi.mocked(console[method]).mock.calls,
    ),
  )

async function createConnection() {
  const [services, ike, ipsec] = await Promise.all([
    panel.client.query(vpnServices.list(site)),
    panel.client.query(ikePolicies.list(site)),
    panel.client.query(ipsecPolicies.list(site)),
  ])
  await panel.client.query(routers.list(site))
  const before = await panel.client.query(siteConnections.list(site))
  const like = before[0]
  const body = {
    name: 'secret-keeper',
    psk,
    peer_address: '198.51.100.77',
    peer_id: '198.51.100.77',
    vpnservice_id: like?.vpnservice_id ?? services[0]?.id,
    ikepolicy_id: ike[0]?.id,
    ipsecpolicy_id: ipsec[0]?.id,
    local_ep_group_id: like?.local_ep_group_id,
    peer_ep_group_id: like?.peer_ep_group_id,
  }
  return sendWrite(site, panel.client, siteConnections.create(body))
}

describe('a pre-shared key', () => {
  it('is sent once, and then is in no answer that is kept, no cache and no log', async () => {
    const made = await createConnection()
    const listed = await panel.client.query({ ...siteConnections.list(site), staleTime: 0 })
    const shown = await panel.client.query(siteConnections.show(site, made.id))
    await panel.client.query(liveStatus(site, panel.client))
    expect(listed.map(({ name }) => name)).toContain('secret-keeper')
    for (const kept of [JSON.stringify([made, listed, shown]), cached(), logged()]) {
      expect(kept).not.toContain(psk)
      expect(kept).not.toContain('"psk":')
    }
  })

  it('is asked for by name alone, and stands in no URL', async () => {
    const made = await createConnection()
    expect(await readPsk(site, made.id)).toBe(psk)
    expect(cached()).not.toContain(psk)
    const urls = panel.requests.map(({ method, url }) => `${method} ${url}`)
    expect(urls.filter((url) => url.includes(psk))).toEqual([])
    const asking = urls.filter((url) => url.includes('fields=psk'))
    expect(asking).toEqual([
      `GET http://panel.test/north/RegionOne/network/v2.0/vpn/ipsec-site-connections/${made.id}?fields=psk`,
    ])
    const lists = urls.filter((url) => /^GET .*\/ipsec-site-connections\?/.test(url))
    expect(lists.filter((url) => !url.includes('fields='))).toEqual([])
  })
})

describe('a token', () => {
  it('travels in headers alone and is in no cache and no log', async () => {
    await createConnection()
    const tokens = panel.requests.flatMap(({ headers }) => headers.get('X-Auth-Token') ?? [])
    expect(tokens.length).toBeGreaterThan(0)
    const urls = panel.requests.map(({ url }) => url).join('\n')
    for (const kept of [cached(), logged(), urls, JSON.stringify(panel.sessions.accounts())]) {
      expect(tokens.filter((token) => kept.includes(token))).toEqual([])
    }
  })
})
