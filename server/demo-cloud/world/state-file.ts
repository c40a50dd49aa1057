import { existsSync, readFileSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import { fromSaved, savedWorld, toSaved } from './state-schema'
import type { World } from './world'

export interface StateFile {
  /** The world it holds, or undefined where there is no file yet. Throws, naming the file and the place, where it is unfit. */
  load: () => World | undefined
  /** Notes that the world has changed: it is written once for many changes, and at most a second after the first. */
  changed: (world: World) => void
  /** Writes what is still unwritten. */
  flush: () => Promise<void>
}

/** A pause of this length after a change ends the wait. */
const quietMs = 200
/** Where changes keep coming, the longest that one waits to be written. */
const longestWaitMs = 1000

/**
 * A world on disk, as JSON that only its owner can read: it holds the pre-shared keys, as Neutron's database does.
 * Writing replaces the file as a whole, so that a crash leaves the one before.
 */
export function createStateFile(path: string): StateFile {
  let unwritten: World | undefined
  let quiet: NodeJS.Timeout | undefined
  let deadline: NodeJS.Timeout | undefined
  let writing = Promise.resolve()

  const write = async () => {
    const world = unwritten
    unwritten = undefined
    if (!world) return
    try {
      await replace(path, JSON.stringify(toSaved(world)))
    } catch (error) {
      // The next change, or the end of the program, tries again.
      unwritten ??= world
      throw error
    }
  }
  const save = (): Promise<void> => {
    clearTimeout(quiet)
    clearTimeout(deadline)
    deadline = undefined
    const written = writing.then(write)
    writing = written.catch(() => undefined)
    return written
  }
  const saveSoon = () => void save().catch(warn)

  return {
    load: () => (existsSync(path) ? parsed(path, readFileSync(path, 'utf8')) : undefined),
    changed: (world) => {
      unwritten = world
      clearTimeout(quiet)
      quiet = setTimeout(saveSoon, quietMs)
      deadline ??= setTimeout(saveSoon, longestWaitMs)
    },
    flush: save,
  }
}

/** Both the content and the new name reach the disk, so that a power failure leaves one whole file or the other. */
async function replace(path: string, text: string): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`
  const file = await open(fresh, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(fresh, path)
  const folder = await open(dirname(path))
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
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
