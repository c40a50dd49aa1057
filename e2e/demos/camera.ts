import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { filmOf } from './film'

/** What was taken of a scene: when it began, in seconds of the film, what was said, and its still. */
export interface Shot {
  at: number
  caption: string
  still: string
}

/** Films a story, and takes a still of each scene. */
export interface Camera {
  /** A scene begins. */
  begin: (caption: string) => void
  /** Takes the still of the scene that is ending. */
  take: (slug: string) => Promise<void>
  /** Writes the film; answers what was taken, and how long it is in seconds. */
  wrap: () => Promise<{ seconds: number; shots: readonly Shot[] }>
  /** Forgets what has not been written. */
  discard: () => void
}

/** A camera that writes `FOLDER.webm` and stills into the folder; what an earlier run left there goes first. */
export async function cameraOn(page: Page, folder: string): Promise<Camera> {
  rmSync(`${folder}.webm`, { force: true })
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const film = await filmOf(page)
  const shots: Shot[] = []
  let [at, caption] = [0, '']
  return {
    begin: (said) => void ([at, caption] = [film.now(), said]),
    take: async (slug) => {
      const still = `${String(shots.length).padStart(2, '0')}-${slug}.png`
      await page.screenshot({ path: join(folder, still) })
      shots.push({ at, caption, still })
    },
    wrap: async () => {
      const seconds = film.now()
      await film.cut(`${folder}.webm`)
      return { seconds, shots }
    },
    discard: film.discard,
  }
}

/** No camera: where a story is watched live, or only checked. */
export const noCamera: Camera = {
  begin: () => undefined,
  take: async () => undefined,
  wrap: async () => ({ seconds: 0, shots: [] }),
  discard: () => undefined,
}
