/** The path of a Firefox on this machine, undefined where there is none. */
export function findFirefox(): string | undefined

/** The paths of WebKitGTK's WebDriver and of the X server that its browser is shown on, undefined where one is missing. */
export function findWebKit(): { driver: string; screen: string } | undefined

interface Engine {
  /** Returns something only where the engine is on this machine. */
  find: () => unknown
  packages: string[]
}

/** The engines that the tests run in: how each is found, and the packages of Debian that bring it. */
export const engines: { chromium: Engine; firefox: Engine; webkit: Engine }
