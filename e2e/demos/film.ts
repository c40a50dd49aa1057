import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { finished } from '../support/process'

/** A page being filmed. */
export interface Film {
  /** Seconds since the first frame. */
  now: () => number
  /** Writes what was filmed as a WebM of VP9, each frame at its own time. Throws where ffmpeg fails. */
  cut: (file: string) => Promise<void>
  /** Forgets the frames. */
  discard: () => void
}

/** Seconds that one frame stands at most: a viewer who jumps to a place finds a picture there. */
const longest = 1
/** The quality of a frame as JPEG, in per cent: text stays crisp. */
const quality = 92

/** Starts to film a page by Chrome's screencast, which sends a frame whenever something changes. */
export async function filmOf(page: Page): Promise<Film> {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-film-'))
  const session = await page.context().newCDPSession(page)
  const times: number[] = []
  let isOver = false
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    if (isOver) return
    writeFileSync(join(folder, `${times.length}.jpg`), Buffer.from(data, 'base64'))
    times.push(metadata.timestamp ?? Date.now() / 1000)
    // A page that was closed takes no answer.
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined)
  })
  await session.send('Page.startScreencast', { format: 'jpeg', quality })
  const now = () => Date.now() / 1000 - (times[0] ?? Date.now() / 1000)
  return {
    now,
    discard: () => {
      isOver = true
      rmSync(folder, { recursive: true, force: true })
    },
    cut: async (file) => {
      const end = Date.now() / 1000
      isOver = true
      writeFileSync(join(folder, 'frames'), frameList(times, end))
      await encode(join(folder, 'frames'), file)
    },
  }
}

/** The frames as ffmpeg's concat list, to the millisecond. */
function frameList(times: readonly number[], end: number): string {
  // Chrome encodes frames side by side: they do not always arrive in their order.
  const frames = times.map((time, index) => ({ time, index })).toSorted((a, b) => a.time - b.time)
  const entries = frames.flatMap(({ time, index }, at) => {
    const length = Math.max(0.001, (frames[at + 1]?.time ?? end) - time)
    const parts = Math.ceil(length / longest)
    const entry = `file ${index}.jpg\noption framerate 1000\nduration ${(length / parts).toFixed(3)}\n`
    return Array<string>(parts).fill(entry)
  })
  // The last entry's duration counts for nothing: it is there twice.
  return `ffconcat version 1.0\n${entries.join('')}${entries.at(-1) ?? ''}`
}

const input = '-y -loglevel error -f concat -safe 0 -i'
const output = [
  '-fps_mode vfr -vf scale=in_range=full:out_range=tv,format=yuv420p -c:v libvpx-vp9 -crf 30 -b:v 0',
  '-deadline realtime -cpu-used 6 -row-mt 1 -force_key_frames expr:gte(t,n_forced*4)',
].join(' ')

async function encode(list: string, file: string): Promise<void> {
  const words = [...input.split(' '), list, ...output.split(' '), file]
  const { stderr, code } = await finished('ffmpeg', words, { env: process.env })
  if (code !== 0) throw new Error(`ffmpeg could not write ${file}: ${stderr}`)
}
