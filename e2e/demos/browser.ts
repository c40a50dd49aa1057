import { chromium, type Browser } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.mjs'

/** The browser that stories are played in. */
export function openBrowser({ isHeadless }: { isHeadless: boolean }): Promise<Browser> {
  const executablePath = findChromium()
  return chromium.launch({
    headless: isHeadless,
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb', '--window-size=1440,1000'],
  })
}
