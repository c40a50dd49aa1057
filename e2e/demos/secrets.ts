import type { Page } from '@playwright/test'
import { legibleText } from './sight'

/** What no viewer may ever read. */
export interface Secrets {
  add: (text: string) => void
  /** Throws where a text holds a secret; the error names the place, never the secret. */
  guard: (text: string, where: string) => void
  /** Throws where the page shows one. */
  guardPage: (page: Page, where: string) => Promise<void>
}

/** The secrets of a story. */
export function secretsOf(known: readonly string[]): Secrets {
  const all = new Set(known)
  const guard = (text: string, where: string) => {
    if ([...all].some((secret) => text.includes(secret))) throw new Error(`${where} shows a secret`)
  }
  return {
    add: (text) => void all.add(text),
    guard,
    guardPage: async (page, where) => guard(await legibleText(page), where),
  }
}
