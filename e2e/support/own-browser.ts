import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, errors, expect, type Browser, type BrowserContext } from '@playwright/test'
import { findChromium } from '../../scripts/find-chromium.mjs'
import { chromiumArguments } from './chromium-arguments'

/** A Chromium on a profile of its own, which can be killed or closed, and started again on the same profile. */
export interface OwnBrowser {
  context: () => BrowserContext
  /** Ends it at once, as `kill -9` does: what is not on the disk is gone. */
  kill: () => Promise<void>
  /** Closes it as its user does: it writes what it has to keep. */
  close: () => Promise<void>
  /** Starts it again, with the tabs that it had when it was closed where told. */
  start: (options?: { isRestoring?: boolean }) => Promise<void>
  /** Ends it for good and deletes its profile. */
  dispose: () => Promise<void>
}

const always = [
  '--headless=new',
  ...chromiumArguments,
  '--hide-crash-restore-bubble',
  '--window-size=1440,900',
  '--remote-debugging-port=0',
]

/** Milliseconds that a browser may take to start on a busy machine. */
const startMs = 60_000
/** Milliseconds for it to answer. */
const connectMs = 20_000

/** Starts a Chromium on a new profile in a temporary folder. */
export async function openOwnBrowser(): Promise<OwnBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'vpnaas-panel-profile-'))
  let running = await launch(profile, [])

  async function end(): Promise<void> {
    endGroup(running.child)
    await running.ended
  }

  return {
    context: () => running.context,
    kill: end,
    close: async () => {
      const session = await running.browser.newBrowserCDPSession()
      // The answer may not come any more.
      await session.send('Browser.close').catch(() => undefined)
      await running.ended
    },
    start: async ({ isRestoring = false } = {}) => {
      running = await launch(profile, isRestoring ? ['--restore-last-session'] : [])
    },
    dispose: async () => {
      await end()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function launch(profile: string, options: readonly string[]) {
  const executable = findChromium()
  if (executable === undefined) throw new Error('There is no Chromium on this machine')
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const words = [...always, ...options, `--user-data-dir=${profile}`, 'about:blank']
  const child = spawn(executable, words, { detached: true, stdio: 'ignore' })
  const ended = endOf(child)
  try {
    return { child, ended, ...(await opened(portFile)) }
  } catch (error) {
    endGroup(child)
    throw error
  }
}

/** Connects to the browser that writes its port into this file once it listens. */
async function opened(portFile: string) {
  const address = () => (existsSync(portFile) ? readFileSync(portFile, 'utf8').trim().split('\n') : [])
  await expect.poll(() => address().length, { timeout: startMs, intervals: [50] }).toBe(2)
  const [port, path] = address()
  const browser = await connected(`ws://127.0.0.1:${port}${path}`)
  const [context] = browser.contexts()
  if (!context) throw new Error('The browser has no context')
  return { browser, context }
}

/** Connects to a browser; again where it was too busy with its start to answer. */
async function connected(address: string, tries = 3): Promise<Browser> {
  try {
    return await chromium.connectOverCDP(address, { timeout: connectMs })
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || tries === 1) throw error
    return connected(address, tries - 1)
  }
}

/** Ends a browser with all of its processes: a renderer that outlives it would go on writing. */
function endGroup({ pid, exitCode }: ChildProcess): void {
  if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL')
}

const endOf = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
