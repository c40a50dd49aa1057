import { spawn } from 'node:child_process'

/** A program that serves: where, and how it is ended. */
export interface Started {
  origin: string
  stop: () => Promise<void>
}

interface StartOptions {
  cwd: string
  env?: NodeJS.ProcessEnv
  /** Whether it serves by a process of its own, which it would leave behind when it is ended, as npx does. */
  isWrapped?: boolean
}

/** Starts a program and waits for the address that it prints. Throws with what it said where it ends before that. */
export async function started(
  command: string,
  words: readonly string[],
  { isWrapped = false, ...options }: StartOptions,
): Promise<Started> {
  const child = spawn(command, words, { ...options, detached: isWrapped, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  let said = ''
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/[\d.]+:\d+/.exec(said) ?? []
      if (found !== undefined) resolve(found.replace('//0.0.0.0', '//127.0.0.1'))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    void ended.then(() => reject(new Error(`${command} did not start: ${said}`)))
  })
  for (const stream of [child.stdout, child.stderr]) stream.removeAllListeners('data').resume()
  return {
    origin,
    stop: async () => {
      if (isWrapped && child.pid !== undefined) process.kill(-child.pid)
      else child.kill()
      await ended
    },
  }
}
