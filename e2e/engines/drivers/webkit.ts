import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver'
import type { Driver, Engine, NamedKey } from './driver'

const keys: Record<NamedKey, string> = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Backspace: Key.BACK_SPACE,
}

/** Without it the browser's window cannot be as narrow as a phone. */
const narrowToolbar = 'button, entry, entry image { min-width: 0; padding: 0; margin: 0; border: 0 }'

interface Paths {
  driver: string
  screen: string
}

/** Starts WebKitGTK's WebDriver and a screen of its own for its browser, which saves downloads in a folder. */
export async function startWebKit(paths: Paths, downloads: string): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), 'vpnaas-panel-webkit-'))
  await mkdir(join(home, '.config/gtk-3.0'), { recursive: true })
  await writeFile(join(home, '.config/gtk-3.0/gtk.css'), narrowToolbar)
  await writeFile(join(home, '.config/user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${downloads}"\n`)
  const screen = await startScreen(paths.screen)
  const port = await freePort()
  const driver = spawn(paths.driver, ['--host=127.0.0.1', `--port=${port}`], {
    env: {
      ...process.env,
      LANG: 'en_US.UTF-8',
      // Draws without OpenGL, which takes twice the time where there is no graphics card.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      DISPLAY: screen.display,
    },
    stdio: 'ignore',
    detached: true,
  })
  const server = `http://127.0.0.1:${port}`
  await answers(`${server}/status`)
  return {
    newPage: () => newPage(server),
    stop: async () => {
      await ended(driver)
      await ended(screen.process)
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** Starts an X server on a free display. */
async function startScreen(path: string): Promise<{ process: ChildProcess; display: string }> {
  const words = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']
  const child = spawn(path, words, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
  const display = child.stdio[3]
  if (!display) throw new Error('Xvfb has no pipe to say its display on')
  const [said] = await once(display, 'data')
  return { process: child, display: `:${String(said).trim()}` }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('No free port')
  return address.port
}

/** Waits until a server answers. Throws after ten seconds. */
async function answers(url: string): Promise<void> {
  const end = Date.now() + 10_000
  for (;;) {
    try {
      await fetch(url)
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

/** Ends a process with all that it started. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null) return
  const exit = once(child, 'exit')
  process.kill(-child.pid)
  await exit
}

async function newPage(server: string): Promise<Driver> {
  const browser = await new Builder()
    .usingServer(server)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
    .build()
  await browser.manage().setTimeouts({ script: 20_000 })
  return {
    open: (url) => browser.get(url),
    reload: () => browser.navigate().refresh(),
    back: () => browser.navigate().back(),
    evaluate: (expression) => evaluate(browser, expression),
    click: (x, y) =>
      browser
        .actions()
        .move({ x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 })
        .click()
        .perform(),
    type: (text) => browser.actions().sendKeys(text).perform(),
    key: (key) => browser.actions().sendKeys(keys[key]).perform(),
    control: (letter) => browser.actions().keyDown(Key.CONTROL).sendKeys(letter).keyUp(Key.CONTROL).perform(),
    resize: (width, height) => resize(browser, width, height),
    screenshot: async () => Buffer.from(await browser.takeScreenshot(), 'base64'),
    close: () => browser.quit(),
  }
}

async function evaluate(browser: WebDriver, expression: string): Promise<unknown> {
  const { value, error } = await browser.executeAsyncScript<{ value?: unknown; error?: string }>(
    `const done = arguments[0]
    Promise.resolve().then(() => (${expression})).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
  )
  if (error !== undefined) throw new Error(error)
  return value
}

/** Makes the page so large: a window is larger by its toolbar. */
async function resize(browser: WebDriver, width: number, height: number): Promise<void> {
  const window = browser.manage().window()
  await window.setRect({ width, height })
  const inner = await browser.executeScript<number>('return innerHeight')
  await window.setRect({ width, height: 2 * height - inner })
}
