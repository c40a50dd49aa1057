import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { testPanel } from '~/testing/panel'
import { liveStatus } from '../status/live-status'
import { routerHosts } from '../neutron/router-hosts'
import { ikePolicies } from '../neutron/ike-policies'
import { siteConnections } from '../neutron/site-connections'
import { regionSite } from './region-site'
import { openSite, overseen } from './site'
import { sendWrite } from '../write/use-write'

let panel: ReturnType<typeof testPanel>
beforeEach(() => {
  panel = testPanel((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

async function siteOf(user: string) {
  await panel.sessions.signIn(panel.north, { ...panel.password, user })
  return openSite(panel.sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
}
const asked = () =>
  panel.requests.filter(({ url }) => url.includes('/v2.0/vpn/')).map(({ url }) => new URL(url))

describe('all projects of a region', () => {
  it.each(['admin', 'auditor'])('are read by %s beside the own one, without keys', async (user) => {
    const site = await siteOf(user)
    const all = overseen(site)
    const [own, everybodys] = await Promise.all([
      panel.client.query(siteConnections.list(site)),
      panel.client.query(siteConnections.list(all)),
    ])
    expect([own.length, everybodys.length]).toEqual([3, 8])
    expect(new Set(everybodys.map(({ project_id }) => project_id)).size).toBe(2)
    expect(asked().filter(({ searchParams }) => searchParams.getAll('fields').includes('psk'))).toEqual([])
    expect(asked().every(({ searchParams }) => searchParams.has('fields'))).toBe(true)
  })

  it('are watched by ids and statuses alone, once their lists were read', async () => {
    const options = liveStatus(overseen(await siteOf('admin')), panel.client)
    const status = await panel.client.query(options)
    expect([status.connections.size, status.services.size]).toEqual([8, 3])
    const before = asked().length
    await panel.client.refetchQueries(options)
    const watched = asked().slice(before)
    expect(watched.map(({ search }) => search)).toEqual(Array(2).fill('?fields=id&fields=status'))
  })

  it('are stale after a write to the own one', async () => {
    const site = await siteOf('admin')
    const { queryKey } = ikePolicies.list(overseen(site))
    await panel.client.query(ikePolicies.list(overseen(site)))
    await sendWrite(site, panel.client, ikePolicies.create({ name: 'new', auth_algorithm: 'sha256' }))
    expect(panel.client.getQueryState(queryKey)?.isInvalidated).toBe(true)
  })

  it('have names for those whom Keystone tells', async () => {
    const names = await (await siteOf('admin')).allProjects(new AbortController().signal)
    expect(names.map(({ name }) => name)).toEqual(['demo', 'alt', 'admin'])
    const refused = (await siteOf('auditor')).allProjects(new AbortController().signal)
    await expect(refused).rejects.toMatchObject({ status: 403 })
  })
})

describe('the agents of routers', () => {
  it.each([
    ['admin', 4],
    ['auditor', 4],
    ['demo', 0],
  ])('are told to %s: %i routers', async (user, routers) => {
    const hosts = await panel.client.query(routerHosts(await siteOf(user)))
    expect(hosts.size).toBe(routers)
    const names = [...hosts.values()].flatMap((agents) => agents.map(({ host }) => host))
    expect(new Set(names)).toEqual(new Set(routers > 0 ? ['north-net-r1', 'north-net-r1b'] : []))
  })
})

async function look(user: string, preferred: string) {
  const account = await panel.sessions.signIn(panel.north, { ...panel.password, user })
  const id = account.projects.find(({ name }) => name === preferred)?.id ?? ''
  return panel.client.query(regionSite(panel.sessions, { account, region: 'RegionTwo', preferred: id }))
}

describe('a region is looked at', () => {
  it.each([
    ['admin', 'alt', 'alt', true],
    ['admin', 'of another cloud', 'admin', true],
    ['auditor', 'demo', 'demo', true],
    ['demo', 'demo', 'demo', undefined],
  ])('by %s from project %s through project %s', async (user, preferred, project, isOverseen) => {
    const site = await look(user, preferred)
    expect([site.project.name, site.region, site.isOverseen]).toEqual([project, 'RegionTwo', isOverseen])
  })
})
