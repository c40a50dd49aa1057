import type { Page } from '@playwright/test'
import type { Caption } from './captions'
import { noCamera, type Camera, type Shot } from './camera'
import { handOn } from './hand'
import { show, type Crew } from './motion'
import { shellOn } from './shell'
import { secretsOf, type Secrets } from './secrets'
import { whenSettled } from './sight'
import type { Language } from '../../src/i18n/formatter'
import type { Stage } from './stage'
import type { Story } from './story'
import { readingTime, type Tempo } from './tempo'
import { factsOf, type Venue } from './venues/venue'

/** How a story is played. */
export interface Staging {
  page: Page
  venue: Venue
  tempo: Tempo
  language: Language
  /** Begins to take the story; without one, nothing is kept. */
  camera?: (page: Page) => Promise<Camera>
}

/** What is told of a story that was played to its end. */
export interface Played {
  title: string
  lead: string
  venue: string
  seconds: number
  shots: readonly Shot[]
  proofs: readonly string[]
}

/** Plays a story to its end. Throws where it cannot go on, or what it shows is not so. */
export async function play(story: Story, staging: Staging): Promise<Played> {
  const { page, venue, tempo, language } = staging
  const inWords = wordsOf(language, factsOf(venue))
  const { title, lead } = { title: inWords(story.captions.title), lead: inWords(story.captions.lead) }
  const place = inWords(venue.label)
  const heading = `${story.name.slice(0, 1).toUpperCase()} · ${place}`
  const kicker = `VPNaaS Panel · ${heading}`
  // The demo's and the lab's password is an English word that everybody knows.
  const secrets = secretsOf(venue.kind === 'config' ? passwordsOf(venue) : [])
  await page.goto(venue.origin)
  await whenSettled(page)
  await lowerCurtain(page, { kicker, title, lead })
  const camera = (await staging.camera?.(page)) ?? noCamera
  try {
    camera.begin(title)
    const isRead = tempo.pause(readingTime(title + lead, language))
    const proofs: string[] = []
    // What a story prepares before its first scene is prepared while the title is read.
    const raiseCurtain = async () => {
      await isRead
      await camera.take('title')
      await page.evaluate(() => globalThis.demoOverlay.raise())
    }
    await story.play(stageOf(story, staging, { camera, heading, inWords, proofs, secrets, raiseCurtain }))
    camera.begin(proofs.join(' '))
    await lowerCurtain(page, { kicker, title: inWords(asserted), proofs })
    await tempo.pause(readingTime(proofs.join(' '), language))
    await camera.take('proofs')
    return { title, lead, venue: place, proofs, ...(await camera.wrap()) }
  } catch (error) {
    await secrets.guardPage(page, 'The last page')
    await camera.take('failed')
    throw error
  } finally {
    camera.discard()
  }
}

const passwordsOf = ({ near, far, administrator }: Venue): string[] =>
  [near, far, ...(administrator ? [administrator] : [])].map(({ password }) => password)

const asserted: Caption = { en: 'Shown, and asserted', 'zh-CN': '演示所见，均已断言验证' }

const lowerCurtain = (page: Page, bill: Parameters<typeof globalThis.demoOverlay.lower>[0]) =>
  page.evaluate((what) => globalThis.demoOverlay.lower(what), bill)

interface Direction {
  camera: Camera
  heading: string
  inWords: (caption: Caption) => string
  proofs: string[]
  secrets: Secrets
  raiseCurtain: () => Promise<void>
}

function stageOf({ captions }: Story, staging: Staging, direction: Direction): Stage {
  const { page, venue, tempo } = staging
  const { inWords, proofs, secrets } = direction
  const crew: Crew = { page, tempo, mouse: { x: 720, y: 780 }, typed: [], shown: undefined }
  const playScene = scenesOf(staging, direction, crew)
  return {
    page,
    venue,
    hand: handOn(crew),
    shell: shellOn(page, tempo, (line) => secrets.guard(line, 'A terminal')),
    secret: (text) => {
      secrets.add(text)
      return text
    },
    scene: (key, acts) => playScene(key, inWords(captionOf(captions.scenes, key)), acts),
    prove: async (key, assertion) => {
      await assertion()
      proofs.push(inWords(captionOf(captions.proofs, key)))
    },
  }
}

/** Plays one scene after the other, as `Stage.scene` says. */
function scenesOf({ page, tempo, language }: Staging, direction: Direction, crew: Crew) {
  const { camera, heading, secrets, raiseCurtain } = direction
  let number = 0
  return async (key: string, text: string, acts: (() => Promise<unknown>) | undefined): Promise<void> => {
    if (number === 0) await raiseCurtain()
    number += 1
    const needed = readingTime(text, language)
    camera.begin(text)
    await show(crew, undefined)
    await page.evaluate((words) => globalThis.demoOverlay.say(words), { number, heading, text })
    const begun = tempo.now()
    await tempo.pause(needed * 0.55)
    await acts?.()
    await whenSettled(page)
    if (crew.shown) await show(crew, crew.shown)
    await tempo.pause(Math.max(1300, needed - (tempo.now() - begun)))
    await secrets.guardPage(page, `“${key}”`)
    await camera.take(key.replaceAll(' ', '-'))
  }
}

function captionOf(table: Readonly<Record<string, Caption>>, key: string): Caption {
  const caption = table[key]
  if (!caption) throw new Error(`No caption “${key}”`)
  return caption
}

/** Captions in a language, with what the venue says for `{here}` and the like. */
const wordsOf =
  (language: Language, facts: Readonly<Record<string, string>>) =>
  (caption: Caption): string =>
    caption[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const fact = facts[name]
      if (fact === undefined) throw new Error(`Nothing is known of {${name}}`)
      return fact
    })
