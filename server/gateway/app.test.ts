import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createGateway } from './app'
import { panelFolder } from './testing/test-stage'

const { path, dist } = panelFolder()
let gateway: ReturnType<typeof createGateway>

beforeAll(() => {
  for (const folder of ['assets', '.vite']) mkdirSync(`${dist}/${folder}`)
  writeFileSync(`${dist}/assets/page-abc.js`, 'export {}')
  writeFileSync(`${dist}/before-app.js`, '{}')
  writeFileSync(`${dist}/icon.svg`, '<svg/>')
  writeFileSync(`${dist}/.vite/manifest.json`, '{}')
  gateway = createGateway({ root: dist, config: { clouds: [] } })
})
afterAll(() => rmSync(path, { recursive: true }))

const get = (address: string) => gateway.request(`http://panel.test${address}`)

describe('files', () => {
  it.each([
    ['/assets/page-abc.js', 'public, max-age=31536000, immutable'],
    ['/before-app.js', 'no-cache'],
    ['/icon.svg', 'no-cache'],
    ['/config.json', 'no-cache'],
    ['/', 'no-cache'],
  ])('%s is cached: %s', async (address, caching) => {
    const answer = await get(address)
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, caching])
  })

  it.each([
    '/assets/page-of-a-former-version.js',
    '/assets/former/part.css',
    '/assets/',
    '/robots.txt',
    '/favicon.ico',
    '/apple-touch-icon.png',
    '/.well-known/security.txt',
    '/.vite/manifest.json',
    '/some/old.js',
  ])('%s is not there', async (address) => {
    const answer = await get(address)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('content-type')).not.toContain('html')
  })
})

describe('pages', () => {
  it.each([
    '/',
    '/index.html',
    '/sign-in',
    '/nowhere',
    '/north/RegionOne/demo',
    '/north/Region.One/demo.project',
    '/north/RegionOne/.hidden',
    '/north/RegionOne/demo/connections/7.5',
  ])('%s is the app, which calls no other origin', async (address) => {
    const answer = await get(address)
    expect(await answer.text()).toContain('<div id="root">')
    expect(answer.headers.get('content-security-policy')).toContain("connect-src 'self';")
  })

  it('come from memory: a gateway serves the version that it was started with', async () => {
    rmSync(`${dist}/index.html`)
    expect((await get('/sign-in')).status).toBe(200)
  })
})
