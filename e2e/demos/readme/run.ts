import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { demoCloudPath } from '../../../server/gateway/demo'
import { openSiteApi } from '../../support/site-api'
import { started } from '../../support/started'
import { openBrowser } from '../browser'
import { cameraOn } from '../camera'
import { overlayScript } from '../overlay-script'
import { play, type Played } from '../play'
import { tempoOf } from '../tempo'
import type { Site, Venue } from '../venues/venue'
import { readmeStory } from './readme-story'
import { readmeValues, type ReadmeValues } from './readme-values'

// `npm run readme`: a clone, its `npm start`, and then in the browser what README.md says, with the values that it tells
// and no others, filmed at a watchable pace. Prints each step and when it began.
const root = fileURLToPath(new URL('../../..', import.meta.url))
const out = 'demos-out/readme'

/** The panel that `npm start` serves, as a venue: its demo cloud with what it starts with. */
async function venueAt(origin: string, values: ReadmeValues): Promise<Venue> {
  const at = {
    identity: `${origin}${demoCloudPath}/north/identity/v3`,
    region: values.region,
    project: 'demo',
    user: values.user,
    password: values.password,
    domain: 'Default',
    router: values.router,
    subnet: values.network,
  }
  const site: Site = { ...at, cloud: 'North (demo)', label: 'North', api: await openSiteApi(at) }
  return {
    kind: 'demo',
    label: { en: 'npm start', 'zh-CN': 'npm start' },
    origin,
    near: site,
    far: site,
    device: { address: values.peerAddress, network: values.peerNetwork },
    patience: 60_000,
    close: async () => undefined,
  }
}

/** Counts what is pressed and which values are typed. */
async function countActs(page: Page): Promise<{ clicks: number; values: number }> {
  const acts = { clicks: 0, values: 0 }
  await page.exposeFunction('countAct', (kind: keyof typeof acts) => (acts[kind] += 1))
  await page.addInitScript(`
    addEventListener('pointerdown', () => countAct('clicks'), true)
    const typed = new WeakSet()
    addEventListener('input', ({ target }) => {
      if (typed.has(target) || !/text|password/.test(target.type ?? '')) return
      typed.add(target)
      countAct('values')
    }, true)`)
  return acts
}

async function film(origin: string, values: ReadmeValues, startSeconds: number) {
  const browser = await openBrowser({ isHeadless: true })
  try {
    const venue = await venueAt(origin, values)
    const context = await browser.newContext({
      baseURL: origin,
      viewport: { width: 1440, height: 900 },
      locale: 'en',
    })
    await context.addInitScript({ content: await overlayScript() })
    const page = await context.newPage()
    const acts = await countActs(page)
    const camera = () => cameraOn(page, out)
    const told = readmeStory(values.psk, startSeconds)
    const played = await play(told, { page, venue, tempo: tempoOf(1), language: 'en', camera })
    return { played, acts }
  } finally {
    await browser.close()
  }
}

function report({ shots, seconds }: Played, acts: { clicks: number; values: number }, startSeconds: number) {
  const scenes = shots.slice(1, -1)
  const first = scenes[0]?.at ?? 0
  const last = shots.at(-1)?.at ?? seconds
  const rows = scenes.map(({ at, caption }) => `| ${(at - first).toFixed(0)} s | ${caption} |`)
  return [
    `2 commands, ${acts.clicks} clicks, ${acts.values} values. npm start: ${startSeconds} s. In the browser: ${(last - first).toFixed(0)} s.`,
    `| in the browser after | step |\n| --- | --- |\n${rows.join('\n')}`,
    '',
  ].join('\n\n')
}

if (spawnSync('node', ['scripts/ensure-film-tools.mjs', 'en'], { stdio: 'inherit' }).status !== 0)
  process.exit(1)
const clone = mkdtempSync(join(tmpdir(), 'vpnaas-panel-readme-'))
try {
  execFileSync('git', ['clone', '--quiet', root, clone])
  const values = readmeValues(join(clone, 'README.md'))
  const began = performance.now()
  const server = await started('npm', ['start', '--', '--port', '0'], { cwd: clone, isWrapped: true })
  try {
    const startSeconds = Math.round((performance.now() - began) / 1000)
    const { played, acts } = await film(server.origin, values, startSeconds)
    process.stdout.write(report(played, acts, startSeconds))
  } finally {
    await server.stop()
  }
} finally {
  rmSync(clone, { recursive: true, force: true })
}
