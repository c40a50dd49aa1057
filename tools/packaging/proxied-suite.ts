import { writeFileSync } from 'node:fs'
import { goTo, rowOf, signIn } from '../../e2e/support/actions'
import { expect } from '../../e2e/support/fixtures'
import { started } from '../../e2e/support/started'
import { visit, type Visit } from './browser'
import { freePort } from './commands'
import type { Deployment } from './deployment'
import { example } from './example'
import { host, selfMadeCertificate, startNginx } from './nginx'
import { checkReloads } from './reload-checks'
import { demoUser } from './sign-in-by-api'

/** docs/examples/gateway/nginx.conf and config.json: nginx in front of a started gateway. */
export async function checkProxied({ checks, work, folder, keystone }: Deployment): Promise<void> {
  const { check } = checks
  const config = `${work}/config.json`
  const [plain, secure] = [await freePort(), await freePort()]
  // The gateway takes calls of pages at its public address alone: that has the port of this nginx, too.
  const settings = {
    'https://keystone.example:5000/v3': keystone,
    [`https://${host}`]: `https://${host}:${secure}`,
  }
  writeFileSync(config, example('gateway/config.json', settings))
  const secret = { VPNAAS_PANEL_SECRET: 'a key of the tests that is long enough for it' }
  const words = ['node_modules/vpnaas-panel/server/gateway/bin.mjs', '--config', config, '--port', '0']
  const gateway = await started('node', words, { cwd: folder, env: { ...process.env, ...secret } })
  const site = example('gateway/nginx.conf', {
    '127.0.0.1:8080': new URL(gateway.origin).host,
    'listen 80;': `listen ${plain};`,
    '[::]:80;': `[::]:${plain};`,
    'listen 443 ': `listen ${secure} `,
    '[::]:443 ': `[::]:${secure} `,
    ...selfMadeCertificate(work),
  })
  const address = `http://127.0.0.1:${plain}/`
  try {
    const nginx = await startNginx(`${work}/proxied`, site, address)
    await check('http leads to https', async () => {
      const answer = await fetch(`${address}sign-in`, { redirect: 'manual' })
      expect([answer.status, answer.headers.get('location')]).toEqual([301, 'https://127.0.0.1/sign-in'])
    })
    await visit(`https://${host}:${secure}`, async (seen) => {
      await check('a browser signs in through nginx and lists connections', () => listConnections(seen))
      await check('its cookies are secure and out of reach of scripts', () => expectSecureCookies(seen))
      await check('the page comes with its policies, and keeps them', () => expectPolicies(seen))
    })
    await checkReloads(checks, `https://${host}:${secure}`)
    await visit(`https://127.0.0.1:${secure}`, async (seen) => {
      await check('the cookies of many projects get through', () => expectManyCookies(seen))
      await check('bodies over 1 MiB are refused', () => expectBodyLimit(seen))
      await check('a forged X-Forwarded-For buys no further sign-in', () => expectSignInLimit(seen))
    })
    await nginx.stop()
  } finally {
    await gateway.stop()
  }
}

/** Signs in, and sees a connection of the demo. */
export async function listConnections({ page }: Visit): Promise<void> {
  await signIn(page)
  await goTo(page, 'Connections')
  await expect(rowOf(page, 'branch-berlin')).toBeVisible()
}

async function expectSecureCookies({ context, page }: Visit): Promise<void> {
  const cookies = await context.cookies()
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/clouds/north' })
    expect(cookie.name).toMatch(/^__Secure-/)
  }
  expect(await page.evaluate('document.cookie')).toBe('')
}

/** The headers of the page and of one of its files, and no complaint of a breach in the console. */
async function expectPolicies({ page, said }: Visit): Promise<void> {
  const script = page.waitForResponse((answer) => answer.url().includes('/assets/'))
  const answer = await page.goto('/sign-in')
  const headers = answer?.headers() ?? {}
  expect(headers['strict-transport-security']).toContain('max-age=63072000')
  expect(headers['content-security-policy']).toMatch(/style-src 'self' 'nonce-[\w+/=-]+'/)
  expect((await script).headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
  })
  expect(said.filter((text) => text.includes('Content Security Policy'))).toEqual([])
}

const tokens = '/clouds/north/identity/v3/auth/tokens'

/** The gateway itself answers, which knows none of these sessions. */
async function expectManyCookies({ context }: Visit): Promise<void> {
  const cookie = Array.from({ length: 180 }, (_, at) => `vp-gw-${at}=${'y'.repeat(1000)}`).join('; ')
  const answer = await context.request.get('/clouds/north/identity/v3/auth/projects', { headers: { cookie } })
  expect([answer.status(), await answer.text()]).toEqual([401, expect.stringContaining('NeutronError')])
}

async function expectBodyLimit({ context }: Visit): Promise<void> {
  const answer = await context.request.post(tokens, { data: 'x'.repeat(1_100_000) })
  expect(answer.status()).toBe(413)
}

/** The gateway takes ten sign-ins a minute from one address: what nginx saw counts, not what the client says. */
async function expectSignInLimit({ context }: Visit): Promise<void> {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 11; attempt += 1) {
    const headers = { 'x-forwarded-for': `192.0.2.${attempt}`, 'content-type': 'application/json' }
    statuses.push((await context.request.post(tokens, { headers, data: demoUser })).status())
  }
  expect(statuses.at(0)).toBe(201)
  expect(statuses.at(-1)).toBe(429)
}
