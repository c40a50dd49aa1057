import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { host } from './nginx'

/** A page in Chromium that finds the examples' name on this machine and takes its certificate, and what the page said. */
export interface Visit {
  context: BrowserContext
  page: Page
  /** What the console was told, a breach of the content security policy among it. */
  said: string[]
}

/** Does something in a browser of its own at an origin. */
export async function visit(origin: string, work: (visit: Visit) => Promise<void>): Promise<void> {
  const executablePath = findChromium()
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  })
  try {
    const context = await browser.newContext({ baseURL: origin, ignoreHTTPSErrors: true })
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    await work({ context, page, said })
  } finally {
    await browser.close()
  }
}
