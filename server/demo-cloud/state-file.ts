import { existsSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { fromSaved, savedWorld, toSaved } from './state-schema'
import type { World } from './world'

export interface StateFile {
  /** The world it holds, or undefined where there is no file yet. Throws, naming the file and the place, where it is unfit. */
  load: () => World | undefined
  /** Notes that the world has changed: it is written soon, once for many changes. */
  changed: (world: World) => void
  /** Writes what is still unwritten. */
  flush: () => Promise<void>
}

const quietMs = 200

/**
 * A world on disk, as JSON that only its owner can read: it holds the pre-shared keys, as Neutron's database does.
 * Writing replaces the file as a whole, so that a crash leaves the one before.
 */
export function createStateFile(path: string): StateFile {
  let unwritten: World | undefined
  let timer: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  const write = () => {
    const world = unwritten
    unwritten = undefined
    if (world) writing = writing.then(() => replace(path, JSON.stringify(toSaved(world))))
    return writing
  }

  return {
    load: () => (existsSync(path) ? parsed(path, readFileSync(path, 'utf8')) : undefined),
    changed: (world) => {
      unwritten = world
      clearTimeout(timer)
      timer = setTimeout(() => void write().catch(warn), quietMs)
    },
    flush: () => {
      clearTimeout(timer)
      return write()
    },
  }
}

async function replace(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`
  await writeFile(fresh, text, { mode: 0o600 })
  await rename(fresh, path)
}

/** What zod says names places and kinds, never values: no key can get into the text. */
function parsed(path: string, text: string): World {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    throw new Error(`${path} is not JSON. Move it away to start anew.`)
  }
  const world = savedWorld.safeParse(content)
  if (!world.success) {
    throw new Error(
      `${path} is no state of the demo cloud. Move it away to start anew.\n${z.prettifyError(world.error)}`,
    )
  }
  return fromSaved(world.data)
}

function warn(error: unknown): void {
  process.stderr.write(
    `The state could not be saved: ${error instanceof Error ? error.message : 'unknown'}\n`,
  )
}
