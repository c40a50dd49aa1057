import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import type { Page } from '@playwright/test'
import type { Tempo } from './tempo'

/** A command as a terminal over the page shows it. */
interface Command {
  /** The terminal's title: where the command runs. */
  title: string
  words: readonly string[]
  /** What its environment has more than this process's. */
  environment?: Readonly<Record<string, string>>
  /** Lines that prove what the scene says. */
  marks: RegExp
  /** Whether it may end with an error: a ping that nobody answers does. */
  mayFail?: boolean
}

/** Terminals over the page, in which commands of this machine really run. */
export interface Shell {
  /** Runs a command to its end, its lines shown as they come; answers them. Throws where it fails. */
  run: (command: Command) => Promise<readonly string[]>
  close: () => Promise<void>
}

/** Lines that a pane has room for. */
const most = 13

/** The terminals of a page; each line passes the guard before anybody sees it. */
export function shellOn(page: Page, tempo: Tempo, guard: (line: string) => void): Shell {
  return {
    run: async ({ title, words, marks, environment = {}, mayFail = false }) => {
      // Long paths of this machine say nothing to a viewer.
      const shown = words.map((word) => (word.startsWith('/') ? basename(word) : word)).join(' ')
      const pane = await page.evaluate(
        (what) => globalThis.demoOverlay.openTerminal(what.title, what.shown),
        { title, shown },
      )
      await tempo.pause(700)
      const lines: string[] = []
      for await (const line of linesOf({ words, environment, mayFail })) {
        guard(line)
        lines.push(line)
        const text = lines.length > most ? undefined : lines.length === most ? '…' : line
        if (text === undefined) continue
        await page.evaluate((what) => globalThis.demoOverlay.print(what.pane, what.text, what.isMarked), {
          pane,
          text,
          isMarked: marks.test(text),
        })
        await tempo.pause(110)
      }
      return lines
    },
    close: () => page.evaluate(() => globalThis.demoOverlay.closeTerminals()),
  }
}

/** What a command prints, line by line. Throws where it ends with an error that it may not end with, and says what the command said. */
async function* linesOf({
  words: [command = '', ...words],
  environment,
  mayFail,
}: Required<Pick<Command, 'words' | 'environment' | 'mayFail'>>): AsyncGenerator<string> {
  const env = { ...process.env, ...environment }
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'], env })
  const ended = new Promise<number | null>((resolve, reject) =>
    child.once('close', resolve).once('error', reject),
  )
  let complaint = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  let rest = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split(/\r?\n/)
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
  const code = await ended
  if (code !== 0 && !mayFail)
    throw new Error(`${command} ${words.join(' ')} ended with ${code}: ${complaint}`)
}
