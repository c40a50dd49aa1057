import { expect, type BrowserContext, type Page } from '@playwright/test'
import type { OwnBrowser } from './own-browser'

/** Where an operator sits: a page of the panel, and what it is in. */
export interface Desk {
  page: Page
  context: BrowserContext
  origin: string
  /** The browser, where it is not shared with others. */
  own?: OwnBrowser
}

/** A desk after a fault; `former` is the page that was duplicated, which is still open. */
export interface DeskAfter extends Desk {
  former?: Page
}

/** What can happen to a page in the middle of a plan. Each answers the desk at which the operator goes on. */
export const pageFaults = {
  'page reloaded': async (desk: Desk): Promise<DeskAfter> => {
    await desk.page.reload()
    return desk
  },
  'tab closed and opened again': async (desk: Desk): Promise<DeskAfter> => {
    const next = await openTab(desk)
    await desk.page.close()
    await next.page.goto(desk.origin)
    return next
  },
  'tab duplicated': async (desk: Desk): Promise<DeskAfter> => {
    // A window that a page opens gets a copy of its session storage, as a duplicated tab does.
    const opened = desk.context.waitForEvent('page')
    await desk.page.evaluate(() => void window.open(location.href))
    return { ...desk, page: await opened, former: desk.page }
  },
  'tab restored': async (desk: Desk): Promise<DeskAfter> => {
    const own = ownOf(desk)
    await own.close()
    await own.start({ isRestoring: true })
    const context = own.context()
    const isPanel = (page: Page) => page.url().startsWith(desk.origin)
    await expect.poll(() => context.pages().some(isPanel), { timeout: restoreMs }).toBe(true)
    const page = context.pages().find(isPanel)
    if (!page) throw new Error('The tab was not restored')
    return { ...desk, context, page }
  },
  'browser killed': async (desk: Desk): Promise<DeskAfter> => {
    const own = ownOf(desk)
    await own.kill()
    await own.start()
    const next = await openTab({ ...desk, context: own.context() })
    await next.page.goto(desk.origin)
    return next
  },
} as const

export type PageFault = keyof typeof pageFaults

export const pageFaultNames = [
  'page reloaded',
  'tab closed and opened again',
  'tab duplicated',
  'tab restored',
  'browser killed',
] as const satisfies readonly PageFault[]

/** Whether a fault ends the browser: it has to be the operator's own. */
export const endsBrowser = (fault: PageFault): boolean =>
  fault === 'tab restored' || fault === 'browser killed'

/** Milliseconds that a browser may take to restore its tabs on a busy machine. */
const restoreMs = 30_000

const openTab = async (desk: Desk): Promise<Desk> => ({ ...desk, page: await desk.context.newPage() })

function ownOf({ own }: Desk): OwnBrowser {
  if (!own) throw new Error('This browser is shared')
  return own
}

/**
 * Closes the operator's own browser and starts it again: what it keeps is on the disk then. Chromium takes half a
 * minute to write a new cookie unless it is closed.
 */
export async function writtenToDisk(desk: Desk): Promise<Desk> {
  if (!desk.own) return desk
  await desk.own.close()
  await desk.own.start()
  const next = await openTab({ ...desk, context: desk.own.context() })
  await next.page.goto(desk.origin)
  return next
}

/** Runs in the page: how many keys of plans its database keeps, and how many plans without an end. */
export function readPlanDatabase(): Promise<{ keys: number; unfinished: number }> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('vpnaas-panel-plans', 1)
    // Where there is none, it is not for the test to create it.
    opening.addEventListener('upgradeneeded', () => opening.transaction?.abort())
    opening.addEventListener('error', () => reject(new Error('The database of plans cannot be read')))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(['keys', 'progress'], 'readonly')
      const keys = transaction.objectStore('keys').count()
      const progress = transaction.objectStore('progress').getAll()
      transaction.addEventListener('complete', () => {
        const rows: { endedAt?: number }[] = progress.result
        opening.result.close()
        resolve({ keys: keys.result, unfinished: rows.filter(({ endedAt }) => endedAt === undefined).length })
      })
    })
  })
}

/** Runs in the page: deletes the keys of plans, as a browser does that is short of space. */
export function forgetKeys(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('vpnaas-panel-plans', 1)
    opening.addEventListener('error', () => reject(new Error('The database of plans cannot be read')))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction('keys', 'readwrite', { durability: 'strict' })
      transaction.objectStore('keys').clear()
      transaction.addEventListener('complete', () => {
        opening.result.close()
        resolve()
      })
    })
  })
}
