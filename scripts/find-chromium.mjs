import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The path of a chromium on this machine, undefined where there is none. */
export function findChromium() {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    chromium.executablePath(),
  ]
  return candidates.find((path) => path && existsSync(path))
}
