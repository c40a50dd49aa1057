import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { createGateway } from '../../server/gateway/app'
import { demoCloudPath } from '../../server/gateway/demo'
import { shownText } from '../../src/domain/text/visible-text'
import { goTo } from '../support/actions'
import { expect, test as base } from '../support/fixtures'
import { look, watched, type Tripwires } from './harmless'
import { hostileTexts } from './hostile'
import { listening } from '../support/listening'

/** How a cloud answers the lists of IKE policies, in place of the rows. */
type Refusal = (text: string) => Response

interface Fixtures {
  wires: Tripwires
  /** Makes the cloud refuse the lists of IKE policies in this way; undefined: it lists them. */
  refuse: (answer: (() => Response) | undefined) => void
}

const root = fileURLToPath(new URL('../../dist', import.meta.url))

/** Without gateway routes, so that nothing shortens or refuses a name on its way: one Keystone, called by each hostile name, whose users, projects, roles and regions are called so, too. */
const test = base.extend<Fixtures & { refusal: { answer: (() => Response) | undefined } }>({
  refusal: async ({}, use) => use({ answer: undefined }),
  refuse: async ({ refusal }, use) =>
    use((answer) => {
      refusal.answer = answer
    }),
  cloud: async ({}, use) => {
    const cloud = createDemoCloud({ basePath: demoCloudPath })
    addOwners(cloud.world)
    await use(cloud)
    await cloud.stop()
  },
  origin: async ({ cloud, refusal }, use) => {
    const app = new Hono().all('*', async ({ req }) => {
      const instead = req.path.endsWith('/vpn/ikepolicies') ? refusal.answer?.() : undefined
      const answer = instead ?? (await cloud.app.fetch(req.raw))
      return req.path.endsWith('/auth/tokens') ? renamed(answer) : answer
    })
    const identity = `${demoCloudPath}/north/identity/v3`
    const clouds = hostileTexts.map(({ text }, index) => ({
      id: `c${index}`,
      name: text,
      hint: text,
      identity,
    }))
    const gateway = createGateway({ root, config: { clouds }, mounts: [{ path: demoCloudPath, app }] })
    const server = await listening(serve({ fetch: gateway.fetch, port: 0, hostname: '127.0.0.1' }))
    await use(server.origin)
    await server.stop()
  },
  wires: async ({ page }, use) => use(await watched(page)),
})

test.describe.configure({ timeout: 240_000 })

/** For each hostile text a user who can be typed, with a project and a role of that name. */
function addOwners({ clouds }: ReturnType<typeof createDemoCloud>['world']): void {
  const north = clouds.get('north')
  for (const [index, { text }] of hostileTexts.entries()) {
    const [user, project] = [`user-${index}`, `project-${index}`]
    north?.projects.set(project, {
      id: project,
      name: text,
      domain_id: 'default',
      description: text,
      enabled: true,
    })
    north?.users.set(user, {
      id: user,
      name: user,
      domain_id: 'default',
      password: 'secret',
      default_project_id: null,
      roles: { [project]: ['member', text] },
      domain_roles: {},
      system_roles: [],
    })
  }
}

/** A token as a cloud gives it that calls this user and his region by the user's hostile text. */
async function renamed(answer: Response): Promise<Response> {
  if (answer.status !== 201) return answer
  const { token } = await answer.json()
  const text = hostileTexts[Number(/^user-(\d+)$/.exec(token.user.id)?.[1])]?.text ?? ''
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named)
    if (typeof value !== 'object' || value === null) return value === 'RegionOne' ? text : value
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one)]))
  }
  const catalog = named(
    token.catalog?.map((service: { endpoints: { region: string }[] }) => ({
      ...service,
      endpoints: service.endpoints.filter(({ region }) => region === 'RegionOne'),
    })),
  )
  const user = { ...token.user, name: text, domain: { ...token.user.domain, name: text } }
  const headers = new Headers(answer.headers)
  headers.delete('content-length')
  return Response.json(
    { token: { ...token, user, ...(catalog ? { catalog } : {}) } },
    { status: 201, headers },
  )
}

test('hostile names of clouds, regions, projects, users and roles are harmless', async ({ page, wires }) => {
  for (const [index, { what, text }] of hostileTexts.entries()) {
    const ways = text.trim() === '' ? [] : [[shownText(text)]]
    const found = [...ways.keys()]
    await page.goto(`/sign-in?cloud=c${index}`)
    await page.getByRole('textbox', { name: 'User name' }).fill(`user-${index}`)
    await page.getByLabel('Password', { exact: true }).fill('secret')
    expect(await look(page, ways), what).toEqual({ faults: [], found })
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    await page.getByRole('button', { name: /^Site:/ }).click()
    expect((await look(page)).faults, what).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /^Account/ }).click()
    await expect(page.getByRole('menuitem', { name: /^Sign out of/ })).toBeVisible()
    expect(await look(page, ways), what).toEqual({ faults: [], found })
    await wires.expectNothing()
  }
})

const headerSafe = (text: string) => text.replaceAll(/[^\t -~]/g, '?').trim()

const refusals: readonly (readonly [how: string, answer: Refusal])[] = [
  [
    'an error of Neutron',
    (text) =>
      Response.json(
        { NeutronError: { type: text, message: text, detail: text } },
        { status: 400, headers: { 'x-openstack-request-id': headerSafe(text) } },
      ),
  ],
  [
    'a value that Neutron does not take',
    (text) =>
      Response.json(
        {
          NeutronError: {
            type: 'HTTPBadRequest',
            message: `Invalid input for name. Reason: ${text}`,
            detail: '',
          },
        },
        { status: 400 },
      ),
  ],
  [
    'an error of Keystone’s middleware',
    (text) => Response.json({ error: { code: 403, title: text, message: text } }, { status: 418 }),
  ],
  [
    'the page of a proxy',
    (text) =>
      new Response(`<html><title>${text}</title>${text}`, {
        status: 418,
        headers: { 'content-type': 'text/html' },
      }),
  ],
  ['plain text', (text) => new Response(text, { status: 418 })],
]

test('hostile errors are harmless', async ({ page, wires, refuse }) => {
  await page.goto('/sign-in?cloud=c0')
  await page.getByRole('textbox', { name: 'User name' }).fill('user-0')
  await page.getByLabel('Password', { exact: true }).fill('secret')
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
  refuse(() => new Response('begin', { status: 418 }))
  await goTo(page, 'IKE policies')
  for (const { what, text } of hostileTexts) {
    for (const [how, answer] of refusals) {
      refuse(() => answer(text))
      const answered = page.waitForResponse(/ikepolicies/)
      await page.getByRole('button', { name: 'Try again' }).click()
      await (await answered).finished()
      await expect(page.getByRole('alert')).toBeVisible()
      expect((await look(page)).faults, `${what} as ${how}`).toEqual([])
    }
  }
  await wires.expectNothing()
})
