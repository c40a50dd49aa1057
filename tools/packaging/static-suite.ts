import { cpSync, writeFileSync } from 'node:fs'
import { expect } from '../../e2e/support/fixtures'
import { visit, type Visit } from './browser'
import { freePort } from './commands'
import type { Deployment } from './deployment'
import { example } from './example'
import { host, selfMadeCertificate, startNginx } from './nginx'
import { listConnections } from './proxied-suite'

/** docs/examples/static: nginx that serves the built app alone, and a cloud across origins. */
export async function checkStatic({ checks: { check }, work, folder, keystone }: Deployment): Promise<void> {
  const served = `${work}/served`
  cpSync(`${folder}/node_modules/vpnaas-panel/dist`, served, { recursive: true })
  const config = example('static/config.json', { 'https://keystone.example:5000/v3': keystone })
  writeFileSync(`${served}/config.json`, config)
  const secure = await freePort()
  const cloud = new URL(keystone).origin
  const site = example('static/nginx.conf', {
    'https://keystone.example:5000 https://neutron.example:9696': cloud,
    '/srv/vpnaas-panel': served,
    'listen 443 ': `listen ${secure} `,
    '[::]:443 ': `[::]:${secure} `,
    ...selfMadeCertificate(work),
  })
  // It speaks https alone: nginx answers plain requests there with a refusal, which is an answer.
  const nginx = await startNginx(`${work}/static`, site, `http://127.0.0.1:${secure}/`)
  await visit(`https://${host}:${secure}`, async (seen) => {
    await check('a browser signs in at a cloud of another origin and lists connections', () =>
      listConnections(seen),
    )
    await check('no answer has the nonce of another, and nothing broke the policy', () => expectNonces(seen))
  })
  await visit(`https://127.0.0.1:${secure}`, async (seen) => {
    await check('pages are the app, files are kept for ever, what is not there is not found', () =>
      expectFiles(seen),
    )
  })
  await nginx.stop()
}

async function expectNonces({ page, said }: Visit): Promise<void> {
  const policies: string[] = []
  for (const path of ['/sign-in', '/north/RegionOne/demo/connections']) {
    policies.push((await page.goto(path))?.headers()['content-security-policy'] ?? '')
  }
  const nonces = policies.map((policy) => /'nonce-([0-9a-f]{32})'/.exec(policy)?.[1])
  expect(nonces).not.toContain(undefined)
  expect(new Set(nonces).size).toBe(2)
  expect(said.filter((text) => text.includes('Content Security Policy'))).toEqual([])
}

async function expectFiles({ context: { request } }: Visit): Promise<void> {
  const html = await (await request.get('/north/RegionOne/demo/connections')).text()
  expect(html).not.toContain('__CSP_NONCE__')
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(html)?.[1] ?? ''
  const answer = await request.get(script)
  expect(answer.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'gzip',
  })
  const statuses = ['/config.json', '/assets/gone.js', '/.vite/manifest.json'].map(async (path) =>
    (await request.get(path)).status(),
  )
  expect(await Promise.all(statuses)).toEqual([200, 404, 404])
}
