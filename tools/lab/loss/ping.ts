import { spawn } from 'node:child_process'

/** What a ping every 0.1 s lost, in seconds. */
export interface Loss {
  lost: number
  /** The longest time without an answer. */
  longest: number
}

const intervalSeconds = 0.1

/**
 * Starts a ping from a network namespace to an address; returns a function that ends it and resolves with its loss. It is
 * one flow from beginning to end: a flow that begins while there is no tunnel is translated on its way to the internet,
 * and stays so.
 */
export function startPing(namespace: string, to: string): () => Promise<Loss> {
  const args = ['netns', 'exec', namespace, 'ping', '-n', '-i', String(intervalSeconds), to]
  const child = spawn('ip', args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return async () => {
    child.kill('SIGINT')
    await ended
    return lossIn(output)
  }
}

/** Returns the loss that the output of a ping tells of. Throws where it is no output of a ping that was ended. */
function lossIn(output: string): Loss {
  const sent = Number(/(\d+) packets transmitted/.exec(output)?.[1] ?? Number.NaN)
  if (Number.isNaN(sent)) throw new Error('ping said nothing')
  const answered = [...output.matchAll(/bytes from .*icmp_seq=(\d+)/g)].map(([, sequence]) =>
    Number(sequence),
  )
  const marks = [0, ...answered, sent + 1]
  const gaps = marks.slice(1).map((mark, index) => mark - (marks[index] ?? 0) - 1)
  return { lost: seconds(sent - answered.length), longest: seconds(Math.max(...gaps)) }
}

/** Returns how long so many pings take, to a tenth of a second. */
const seconds = (pings: number): number => Math.round(pings * intervalSeconds * 10) / 10
