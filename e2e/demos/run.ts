import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { isLabUp, labRefusal, lowerLab, raiseLab } from '../../tools/lab/lab'
import { setLanguage } from '../support/language'
import { openBrowser } from './browser'
import { cameraOn } from './camera'
import { writeGallery, writeRecord } from './gallery'
import { optionsFrom, type DemoOptions } from './options'
import { overlayScript } from './overlay-script'
import { play, type Played } from './play'
import { stories } from './stories/all'
import type { Story } from './story'
import { tempoOf, type Tempo } from './tempo'
import { openConfigured } from './venues/configured'
import { openDemo } from './venues/demo'
import { openReal } from './venues/real'
import type { Venue } from './venues/venue'

// `npm run demos`: plays the stories on the built panel, and writes a film, a still of each scene and a page with all of
// them to `demos-out`; docs/demos.md says what else it can do. Fails where a story does.
const options = optionsFrom(process.argv.slice(2))
const isKept = !options.live && !options.check
const tempo = tempoOf(options.check ? Infinity : options.pace)
const size = { width: 1440, height: 900 }

function openVenue(): Promise<Venue> {
  if (options.config !== undefined) return openConfigured(options.config)
  return options.cloud === 'real' ? openReal() : openDemo(tempo)
}

/** Plays one story in a window and on a venue of its own. */
async function playOne(story: Story, browser: Browser, overlay: string): Promise<Played & { stem: string }> {
  const venue = await openVenue()
  try {
    const context = await browser.newContext({
      baseURL: venue.origin,
      viewport: size,
      colorScheme: options.theme,
      locale: options.language,
      acceptDownloads: true,
    })
    await context.addInitScript({ content: overlay })
    const page = await context.newPage()
    page.setDefaultTimeout(30_000)
    const stem = stemOf(story, venue, options)
    const camera = isKept ? { camera: () => cameraOn(page, join(options.out, stem)) } : {}
    const { language } = options
    const played = await play(story, { page, venue, tempo, language, ...camera })
    await context.close()
    return { ...played, stem }
  } finally {
    await venue.close()
  }
}

/** What a story's files are called: by its venue and its language too, so that none writes over another. */
function stemOf({ name }: Story, { kind }: Venue, { language, theme }: DemoOptions): string {
  const differences = [kind !== 'demo' && kind, language !== 'en' && language, theme === 'dark' && theme]
  return [name, ...differences.filter((word) => word !== false)].join('.')
}

async function playAll(chosen: readonly Story[], pace: Tempo): Promise<number> {
  setLanguage(options.language)
  const overlay = await overlayScript()
  const browser = await openBrowser({ isHeadless: !options.live })
  let failed = 0
  for (const story of chosen) {
    const start = performance.now()
    const took = () => `${((performance.now() - start) / 1000).toFixed(1)} s`
    try {
      const played = await playOne(story, browser, overlay)
      if (isKept) writeRecord(options.out, played)
      process.stdout.write(`ok      ${story.name}: ${played.proofs.length} proofs, ${took()}\n`)
    } catch (error) {
      failed += 1
      process.stdout.write(`FAILED  ${story.name}, ${took()}\n${String(error)}\n`)
    }
  }
  await browser.close()
  if (isKept) process.stdout.write(`${writeGallery(options.out)}\n`)
  process.stdout.write(
    `${chosen.length - failed} passed, ${failed} failed${pace.isInstant ? ' (checked, not filmed)' : ''}\n`,
  )
  return failed
}

if (isKept) {
  const tools = spawnSync('node', ['scripts/ensure-film-tools.mjs', options.language], { stdio: 'inherit' })
  if (tools.status !== 0) process.exit(1)
}
const chosen = stories.filter(({ name }) => options.story?.includes(name.slice(0, 1)) ?? true)
if (chosen.length === 0)
  throw new Error(`No such story: there are ${stories.map(({ name }) => name).join(', ')}`)
const raises = options.cloud === 'real' && options.config === undefined && !(await isLabUp())
const refusal = raises ? labRefusal() : undefined
if (refusal !== undefined) throw new Error(`The real cloud cannot be raised on this machine: ${refusal}`)
try {
  if (raises) raiseLab()
  process.exitCode = (await playAll(chosen, tempo)) === 0 ? 0 : 1
} finally {
  if (raises) lowerLab({ wipe: false })
}
