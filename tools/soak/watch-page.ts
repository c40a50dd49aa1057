import type { Page } from '@playwright/test'
import { cloudsPath } from '../../server/gateway/clouds'
import type { Tally } from './tally'

/** Counts what a page asks of the clouds, and keeps what it throws or complains of. */
export function watchPage(page: Page, who: string, tally: Tally): void {
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith(`${cloudsPath}/`)) tally.requests += 1
  })
  page.on('pageerror', (error) => tally.pageErrors.push(`${who}: ${error.message}`))
  page.on('console', (message) => {
    // The browser says of each answer that is a failure that it was one.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    tally.consoleErrors.push(
      `${who} at ${page.url()} ${JSON.stringify(message.location())}: ${message.text()}`,
    )
  })
}
