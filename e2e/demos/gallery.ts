import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Played } from './play'

const record = z.object({
  stem: z.string(),
  title: z.string(),
  lead: z.string(),
  venue: z.string(),
  seconds: z.number(),
  shots: z.array(z.object({ at: z.number(), caption: z.string(), still: z.string() })),
  proofs: z.array(z.string()),
})
type Record = z.infer<typeof record>

/** Writes beside a story's stills what was said when: for the gallery, and as WebVTT for players. */
export function writeRecord(out: string, played: Played & { stem: string }): void {
  const folder = join(out, played.stem)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'story.json'), `${JSON.stringify(played, undefined, 2)}\n`)
  writeFileSync(join(folder, 'captions.vtt'), vttOf(played))
}

function vttOf({ shots, seconds }: Played): string {
  const cues = shots.map(({ at, caption }, index) => {
    const end = shots[index + 1]?.at ?? seconds
    return `${clock(at)} --> ${clock(end)}\n${caption}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

/** Seconds as WebVTT writes them. */
function clock(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), (seconds % 60).toFixed(3)]
  return `${String(minutes).padStart(2, '0')}:${rest.padStart(6, '0')}`
}

/** Writes a page with every film and still that lies in the folder; answers where it is. */
export function writeGallery(out: string): string {
  const records = readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => recordIn(join(out, name, 'story.json')))
    .toSorted((a, b) => a.stem.localeCompare(b.stem))
  const file = join(out, 'index.html')
  writeFileSync(file, pageOf(records))
  return file
}

function recordIn(file: string): Record[] {
  try {
    return [record.parse(JSON.parse(readFileSync(file, 'utf8')))]
  } catch {
    // A story that failed has left no record.
    return []
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const pageOf = (records: readonly Record[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>VPNaaS Panel: demos</title>
<style>
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { max-width: 1100px; margin: 32px auto; padding: 0 20px }
  video, img { width: 100%; border: 1px solid #8888; border-radius: 6px }
  ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 18px; padding: 0; list-style: none }
  small { opacity: .7 }
</style>
<h1>VPNaaS Panel: demos</h1>
${records.map(sectionOf).join('\n')}
</html>
`

function sectionOf({ stem, title, lead, venue, seconds, shots, proofs }: Record): string {
  const stills = shots.map(
    ({
      at,
      caption,
      still,
    }) => `<li><a href="${stem}.webm#t=${at.toFixed(1)}"><img loading="lazy" src="${stem}/${still}" alt=""></a>
  <small>${clock(at).slice(0, 5)}</small> ${escaped(caption)}</li>`,
  )
  return `<section>
<h2>${escaped(title)}</h2>
<p><small>${escaped(venue)}, ${Math.round(seconds)} s</small><br>${escaped(lead)}</p>
<video controls preload="none" poster="${stem}/${shots[0]?.still ?? ''}" src="${stem}.webm"></video>
<ul>${proofs.map((proof) => `<li>${escaped(proof)}</li>`).join('')}</ul>
<ol>${stills.join('\n')}</ol>
</section>`
}
