import { setTimeout as sleep } from 'node:timers/promises'
import type { Language } from '../../src/i18n/formatter'

/** How fast a story goes: 1 for those who watch, more for the hurried, `Infinity` where nobody watches. */
export interface Tempo {
  /** Milliseconds at this pace. */
  of: (ms: number) => number
  pause: (ms: number) => Promise<void>
  /** Milliseconds at pace 1 since some moment. */
  now: () => number
  isInstant: boolean
}

/** A tempo from a pace. */
export function tempoOf(pace: number): Tempo {
  const of = (ms: number) => ms / pace
  return {
    of,
    isInstant: !Number.isFinite(pace),
    now: () => performance.now() * pace,
    pause: async (ms) => {
      if (of(ms) > 0) await sleep(of(ms))
    },
  }
}

/** Milliseconds that a character takes to read: some 17 a second in English, 6 in Chinese. */
const perCharacter: Record<Language, number> = { en: 58, 'zh-CN': 165 }

/** How long a viewer needs for a text, in milliseconds at pace 1. */
export const readingTime = (text: string, language: Language): number =>
  900 + text.length * perCharacter[language]
