import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

// Checks the build in `dist`, or in another folder: `check-budgets.ts FOLDER/`.

/** What the browser loads for sign-in and then the first list, gzipped, in kB of 1000 bytes. */
const budget = { js: 230, css: 30 }
/** The entry, and the lazily loaded parts of the pages on the way. */
const firstScreen = ['index.html', 'src/routes/sign-in.tsx', 'route.tsx', 'connections/index.tsx']

/** What the shell loads right after the first screen without being asked: printed, without a bound. */
const soonAfter = ['comfort/comfort.tsx', 'comfort/stale-notice.tsx', 'plans/plan-banner.tsx']

const strings = z.array(z.string()).default([])
const viteManifest = z.record(z.string(), z.object({ file: z.string(), css: strings, imports: strings }))

const dist = process.argv[2] ?? fileURLToPath(new URL('../dist/', import.meta.url))
const manifest = viteManifest.parse(JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8')))

function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of manifest[key]?.imports ?? []) withImports(next, seen)
  return seen
}

function startingPoints(wanted: string): string[] {
  const found = Object.keys(manifest).filter(
    (key) => key === wanted || key.split('?')[0]?.endsWith(`/${wanted}`) || key.startsWith(`${wanted}?`),
  )
  if (found.length === 0)
    throw new Error(`The build has no ${wanted}: mend the list in scripts/check-budgets.ts`)
  return found
}

const chunksOf = (wanted: readonly string[]) =>
  new Set(wanted.flatMap(startingPoints).flatMap((key) => [...withImports(key)]))
const scriptsOf = (keys: Set<string>) =>
  new Set([...keys].flatMap((key) => manifest[key]?.file ?? []).filter((file) => file.endsWith('.js')))

const chunks = chunksOf(firstScreen)
const scripts = scriptsOf(chunks)
const styles = new Set([...chunks].flatMap((key) => manifest[key]?.css ?? []))
const gzipped = (files: Set<string>) =>
  [...files].reduce((total, file) => total + gzipSync(readFileSync(dist + file)).length, 0) / 1000

const sizes = { js: gzipped(scripts), css: gzipped(styles) }
for (const kind of ['js', 'css'] as const) {
  process.stdout.write(
    `first screen ${kind}: ${sizes[kind].toFixed(1)} kB gzipped of at most ${budget[kind]} kB\n`,
  )
}
const later = new Set([...scriptsOf(chunksOf(soonAfter))].filter((file) => !scripts.has(file)))
process.stdout.write(`loaded by itself right after it: ${gzipped(later).toFixed(1)} kB gzipped more js\n`)
// What it says about the sources is nobody's business: web servers serve all of dist.
rmSync(`${dist}.vite`, { recursive: true })
if (sizes.js > budget.js || sizes.css > budget.css) {
  process.stderr.write('The first screen is over its budget\n')
  process.exitCode = 1
}
