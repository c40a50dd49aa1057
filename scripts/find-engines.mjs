import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findChromium } from './find-chromium.mjs'

const onPath = (name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))

/** The path of a Firefox on this machine, undefined where there is none. */
export const findFirefox = () => process.env['FIREFOX_PATH'] ?? onPath('firefox-esr') ?? onPath('firefox')

/** The paths of WebKitGTK's WebDriver and of the X server that its browser is shown on, undefined where one is missing. */
export function findWebKit() {
  const driver = process.env['WEBKIT_DRIVER_PATH'] ?? onPath('WebKitWebDriver')
  const screen = onPath('Xvfb')
  return driver && screen ? { driver, screen } : undefined
}

/** The engines that the tests run in: how each is found, and the packages of Debian that bring it. */
export const engines = {
  chromium: { find: findChromium, packages: ['chromium'] },
  firefox: { find: findFirefox, packages: ['firefox-esr'] },
  webkit: { find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
}
