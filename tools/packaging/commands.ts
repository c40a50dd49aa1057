import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a command to its end and answers what it printed. Throws with that where it fails. */
export function ran(
  command: string,
  words: readonly string[],
  options: { cwd: string; env?: object },
): string {
  const env = { ...process.env, ...options.env }
  const { status, stdout, stderr, error } = spawnSync(command, words, {
    ...options,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  if (status === 0) return stdout
  throw error ?? new Error(`${command} ${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`)
}

/** A port of this machine that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  return address.port
}

/** Asks again and again until something is so; throws after so many seconds. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`Not within ${seconds} s: ${what}`)
    await pause(100)
  }
}

/** Whether anything answers there. */
export const answers = (url: string): Promise<boolean> =>
  fetch(url, { redirect: 'manual' }).then(
    () => true,
    () => false,
  )
