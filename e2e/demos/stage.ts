import type { Page } from '@playwright/test'
import { noCamera, type Camera, type Shot } from './camera'
import { expect } from './expect'
import { handOn, type Hand } from './hand'
import { shellOn, type Shell } from './shell'
import { legibleText, whenSettled } from './sight'
import type { Language } from '../../src/domain/words/words'
import type { Caption, Story } from './story'
import { readingTime, type Tempo } from './tempo'
import { factsOf, type Venue } from './venues/venue'

/** What a story has to play with. */
export interface Stage<S extends string = string, P extends string = string> {
  /** Says a caption, then does what it says; ends with a still when the viewer has had the time to read. */
  scene: (caption: S, acts?: () => Promise<unknown>) => Promise<void>
  /** Asserts something that the story has shown; the last card lists what was proven. */
  prove: (claim: P, assertion: () => Promise<unknown>) => Promise<void>
  /** Notes a text that no viewer may ever read: every scene is looked through for it. */
  secret: (text: string) => string
  page: Page
  hand: Hand
  shell: Shell
  venue: Venue
}

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
  await page.goto(venue.origin)
  await whenSettled(page)
  await lowerCurtain(page, { kicker: `VPNaaS Panel · ${heading}`, title, lead })
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
    await story.play(stageOf(story, staging, { camera, heading, inWords, proofs, raiseCurtain }))
    camera.begin(proofs.join(' '))
    await lowerCurtain(page, { kicker: `VPNaaS Panel · ${heading}`, title: inWords(asserted), proofs })
    await tempo.pause(readingTime(proofs.join(' '), language))
    await camera.take('proofs')
    return { title, lead, venue: place, proofs, ...(await camera.wrap()) }
  } catch (error) {
    await camera.take('failed')
    throw error
  } finally {
    camera.discard()
  }
}

const asserted: Caption = { en: 'Shown, and asserted', 'zh-CN': '演示所见，均已断言验证' }

const lowerCurtain = (page: Page, bill: Parameters<typeof globalThis.demoOverlay.lower>[0]) =>
  page.evaluate((what) => globalThis.demoOverlay.lower(what), bill)

interface Direction {
  camera: Camera
  heading: string
  inWords: (caption: Caption) => string
  proofs: string[]
  raiseCurtain: () => Promise<void>
}

function stageOf({ captions }: Story, staging: Staging, direction: Direction): Stage {
  const { page, venue, tempo, language } = staging
  const { camera, heading, inWords, proofs } = direction
  // The demo's and the lab's password is an English word that everybody knows.
  const secrets = new Set(venue.kind === 'config' ? [venue.near.password, venue.far.password] : [])
  const guard = (text: string, where: string) => {
    for (const secret of secrets) expect(text.includes(secret), `${where} shows a secret`).toBe(false)
  }
  let number = 0
  return {
    page,
    venue,
    hand: handOn({ page, tempo, mouse: { x: 720, y: 780 }, typed: [] }),
    shell: shellOn(page, tempo, (line) => guard(line, 'a terminal')),
    secret: (text) => {
      secrets.add(text)
      return text
    },
    scene: async (key, acts) => {
      if (number === 0) await direction.raiseCurtain()
      number += 1
      const text = inWords(captionOf(captions.scenes, key))
      const needed = readingTime(text, language)
      camera.begin(text)
      await page.evaluate(
        (words) => {
          globalThis.demoOverlay.say(words)
          globalThis.demoOverlay.point(undefined)
        },
        { number, heading, text },
      )
      const start = performance.now()
      await tempo.pause(needed * 0.55)
      await acts?.()
      await whenSettled(page)
      await tempo.pause(Math.max(1300, needed - (performance.now() - start) / Math.max(tempo.of(1), 1e-9)))
      guard(await legibleText(page), `“${key}”`)
      await camera.take(key.replaceAll(' ', '-'))
    },
    prove: async (key, assertion) => {
      await assertion()
      proofs.push(inWords(captionOf(captions.proofs, key)))
    },
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
