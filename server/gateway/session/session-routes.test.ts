import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createDemoCloud } from '../../demo-cloud/app'
import { demoCloudPath, demoPanel } from '../demo'
import { passingSecret, type SealKeys } from './seal'
import { handleOf, testBrowser } from '../testing/test-browser'

const token = z.strictObject({
  user: z.object({ id: z.string(), name: z.string() }),
  project: z.object({ id: z.string(), name: z.string() }).optional(),
  roles: z.array(z.object({ name: z.string() })),
  catalog: z.array(z.object({ endpoints: z.array(z.object({ region_id: z.string(), url: z.string() })) })),
  expires_at: z.string(),
})
const session = z.strictObject({
  isUnreadable: z.boolean(),
  signIn: z
    .strictObject({
      method: z.string(),
      tokens: z.array(z.strictObject({ handle: z.string(), token })),
    })
    .optional(),
})

const keys: SealKeys = { secret: passingSecret() }
let cloud: ReturnType<typeof createDemoCloud>
beforeEach(() => {
  cloud = createDemoCloud({ basePath: demoCloudPath })
})
afterEach(async () => {
  vi.useRealTimers()
  await cloud.stop()
})

function browserAt(sealedWith = keys) {
  const [clouds] = demoPanel(cloud, { keys: sealedWith }).mounts
  if (!clouds) throw new Error('The panel of the demo serves no clouds')
  const browser = testBrowser(clouds.app)
  const path = '/clouds/north/session'
  return {
    ...browser,
    session: async (id = 'north') =>
      session.parse(await (await browser.ask('GET', `/clouds/${id}/session`)).json()),
    signOut: async (headers: Record<string, string> = {}) =>
      z.object({ left: z.number() }).parse(await (await browser.ask('DELETE', path, { headers })).json()),
  }
}

/** The same browser, at a gateway with other keys. */
function movedTo(from: ReturnType<typeof browserAt>, sealedWith: SealKeys) {
  const to = browserAt(sealedWith)
  for (const [name, value] of from.jar) to.jar.set(name, value)
  return to
}

const tokensOf = (id: string) => cloud.world.clouds.get(id)?.tokens ?? new Map()

describe('what the cookies of a browser say', () => {
  it('is nothing where nobody signed in', async () => {
    expect(await browserAt().session()).toEqual({ isUnreadable: false })
  })

  it('is the sign-in first, then the projects that were opened, and no token', async () => {
    const browser = browserAt()
    const root = handleOf(await browser.signIn())
    const project = handleOf(await browser.scope(root))
    const found = await browser.session()
    expect(found.signIn?.method).toBe('password')
    expect(found.signIn?.tokens.map(({ handle }) => handle)).toEqual([root, project])
    const [own, opened] = found.signIn?.tokens.map((each) => each.token) ?? []
    expect(own).toMatchObject({ user: { name: 'demo' } })
    expect(own?.project).toBeUndefined()
    expect(opened).toMatchObject({
      project: { name: 'demo' },
      roles: [{ name: 'member' }, { name: 'reader' }],
    })
    expect(opened?.catalog[0]?.endpoints.map(({ url }) => url)).toEqual([
      '/clouds/north/network/RegionOne',
      '/clouds/north/network/RegionTwo',
    ])
    for (const value of tokensOf('north').keys()) expect(JSON.stringify(found)).not.toContain(value)
  })

  it('is told as the sign-in itself was answered', async () => {
    const browser = browserAt()
    const answered = await browser.scope(handleOf(await browser.signIn()))
    const { signIn } = await browser.session()
    const told = z.object({ token }).parse(await answered.json())
    expect(signIn?.tokens[1]?.token).toEqual(told.token)
  })

  it('is told to each cloud of its own alone', async () => {
    const browser = browserAt()
    await browser.signIn('south')
    expect((await browser.session('north')).signIn).toBeUndefined()
    expect((await browser.session('south')).signIn?.tokens).toHaveLength(1)
  })

  it('is over when the token is', async () => {
    const browser = browserAt()
    await browser.signIn()
    vi.useFakeTimers({ now: Date.now() + 3601_000, toFake: ['Date'] })
    expect(await browser.session()).toEqual({ isUnreadable: false })
  })

  it('is the latest of two sign-ins, and of its projects alone', async () => {
    const browser = browserAt()
    await browser.scope(handleOf(await browser.signIn()))
    vi.useFakeTimers({ now: Date.now() + 1, toFake: ['Date'] })
    const alt = handleOf(await browser.signIn('north', { name: 'alt' }))
    expect((await browser.session()).signIn?.tokens.map(({ handle }) => handle)).toEqual([alt])
  })

  it('is nothing where only a project is left of a sign-in', async () => {
    const browser = browserAt()
    const root = handleOf(await browser.signIn())
    await browser.scope(root)
    browser.jar.delete(`vp-${root}`)
    expect(await browser.session()).toEqual({ isUnreadable: false })
  })

  it('is nothing where names are longer than a cookie may be: such a user signs in again after a reload', async () => {
    const browser = browserAt()
    const demo = [...(cloud.world.clouds.get('north')?.users.values() ?? [])].find(
      ({ name }) => name === 'demo',
    )
    if (!demo) throw new Error('The demo cloud has no demo')
    demo.name = 'x'.repeat(5000)
    const answer = await browser.signIn('north', { name: demo.name })
    expect(answer.status).toBe(201)
    expect(await browser.session()).toEqual({ isUnreadable: false })
    expect((await browser.scope(handleOf(answer))).status).toBe(201)
  })

  it('is not told to pages of other sites, nor ended by them', async () => {
    const browser = browserAt()
    await browser.signIn()
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.invalid' }]) {
      for (const method of ['GET', 'DELETE']) {
        expect((await browser.ask(method, '/clouds/north/session', { headers })).status).toBe(403)
      }
    }
    expect((await browser.session()).signIn).toBeDefined()
  })

  it('is kept by no cache', async () => {
    const browser = browserAt()
    await browser.signIn()
    const answer = await browser.ask('GET', '/clouds/north/session')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })
})

describe('a new secret', () => {
  const former = keys.secret
  const secret = passingSecret()

  it('signs nobody out where the former one is known', async () => {
    const before = browserAt()
    const root = handleOf(await before.signIn())
    const project = handleOf(await before.scope(root))
    const after = movedTo(before, { secret, formerSecret: former })
    expect((await after.session()).signIn?.tokens.map(({ handle }) => handle)).toEqual([root, project])
    const read = await after.ask('GET', '/clouds/north/network/RegionOne/v2.0/routers', {
      headers: { 'x-auth-token': project },
    })
    expect(read.status).toBe(200)
  })

  it('seals what comes next, so that the former one can go', async () => {
    const both = browserAt({ secret, formerSecret: former })
    const root = handleOf(await both.signIn())
    const alone = movedTo(both, { secret })
    expect((await alone.session()).signIn?.tokens[0]?.handle).toBe(root)
    expect(await movedTo(both, { secret: former }).session()).toEqual({ isUnreadable: true })
  })

  it('says where cookies of an unknown one are, which is no sign-out', async () => {
    const before = browserAt()
    await before.signIn()
    expect(await movedTo(before, { secret }).session()).toEqual({ isUnreadable: true })
  })
})

describe('signing out', () => {
  it('revokes every token of the browser at this cloud, and deletes its cookies', async () => {
    const browser = browserAt()
    await browser.scope(handleOf(await browser.signIn()))
    await browser.signIn('south')
    expect(await browser.signOut()).toEqual({ left: 0 })
    expect([tokensOf('north').size, tokensOf('south').size]).toEqual([0, 1])
    expect((await browser.session('south')).signIn).toBeDefined()
    expect(browser.jar.size).toBe(1)
  })

  it('leaves the user whose sign-in takes the place of another', async () => {
    const browser = browserAt()
    await browser.scope(handleOf(await browser.signIn()))
    const alt = handleOf(await browser.signIn('north', { name: 'alt' }))
    await browser.signOut({ 'x-auth-token': alt })
    expect([...browser.jar.keys()]).toEqual([`vp-${alt}`])
    expect(tokensOf('north').size).toBe(1)
  })

  it('deletes cookies that nobody can open any more', async () => {
    const before = browserAt()
    await before.signIn()
    const after = movedTo(before, { secret: passingSecret() })
    expect(await after.signOut()).toEqual({ left: 0 })
    expect(after.jar.size).toBe(0)
  })

  it('goes on by as many cookies as proxies let through, the sign-in first', async () => {
    const browser = browserAt()
    const north = cloud.world.clouds.get('north')
    const demo = [...(north?.users.values() ?? [])].find(({ name }) => name === 'demo')
    const [some] = north?.projects.values() ?? []
    if (!demo || !some) throw new Error('The demo cloud has no demo')
    const root = handleOf(await browser.signIn())
    for (let index = 0; index < 45; index += 1) {
      const project = { ...some, id: String(index).padStart(32, '0'), name: `project ${index}` }
      north?.projects.set(project.id, project)
      demo.roles[project.id] = ['member']
      await browser.scope(root, 'north', project.name)
    }
    expect(browser.jar.size).toBe(46)
    const first = await browser.ask('DELETE', '/clouds/north/session')
    expect(await first.json()).toEqual({ left: 26 })
    // nginx takes 4 kB of headers from the gateway unless told otherwise.
    const head = [...first.headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
    expect(head.length).toBeLessThan(3500)
    expect(await browser.session()).toEqual({ isUnreadable: false })
    expect([await browser.signOut(), await browser.signOut()]).toEqual([{ left: 6 }, { left: 0 }])
    expect([browser.jar.size, tokensOf('north').size]).toEqual([0, 0])
  })

  it('deletes the cookies also where the cloud cannot be asked', async () => {
    const browser = browserAt()
    await browser.signIn()
    vi.spyOn(cloud.app, 'fetch').mockRejectedValue(new Error('away'))
    expect(await browser.signOut()).toEqual({ left: 0 })
    expect(browser.jar.size).toBe(0)
  })
})

it('a cookie lasts as long as its token', async () => {
  const browser = browserAt()
  const [line = ''] = (await browser.signIn()).headers.getSetCookie()
  const maxAge = Number(/Max-Age=(\d+)/.exec(line)?.[1])
  expect(maxAge).toBeGreaterThan(3590)
  expect(maxAge).toBeLessThanOrEqual(3600)
  expect(line).toMatch(/; Path=\/clouds\/north; HttpOnly; SameSite=Strict; Priority=High$/)
})
