import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'

// A machine that has nothing but Node has none of the packages until `ensure-packages` has run.
const root = fileURLToPath(new URL('..', import.meta.url))
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(`${root}package.json`, 'utf8')))

/** What is started on a fresh clone: by the README, by CI, by the documents. Others run inside of these. */
const started = [
  'start',
  'dev',
  'demo-cloud',
  'test',
  'bench',
  'demos',
  'readme',
  'soak',
  'real-cloud',
  'pictures',
]

/** Runs a script in a folder that has no packages but a lock file that calls them up to date; returns its exit status. */
function statusWithoutPackages(source: string): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-bare-'))
  try {
    mkdirSync(join(folder, 'scripts'))
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package-lock.json'), '{}')
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), '{}')
    writeFileSync(join(folder, 'scripts', 'script.mjs'), source)
    return spawnSync('node', ['scripts/script.mjs'], { cwd: folder, stdio: 'ignore' }).status
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([...started, ...Object.keys(scripts).filter((name) => /^test:(?!unit)/.test(name))])(
  'npm run %s installs the packages first',
  (name) => {
    expect(scripts[name]).toMatch(/^node scripts\/ensure-packages\.mjs && /)
  },
)

test('what installs the packages needs none', () => {
  expect(statusWithoutPackages(readFileSync(`${root}scripts/ensure-packages.mjs`, 'utf8'))).toBe(0)
})

test.each(["import { z } from 'zod'", "import './find-engines.mjs'"])(
  '%s fails without packages',
  (source) => {
    expect(statusWithoutPackages(source)).toBe(1)
  },
)
