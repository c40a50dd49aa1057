import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = [
  'index.html',
  'src/routes/sign-in.tsx',
  'src/routes/route.tsx',
  'src/routes/connections/index.tsx',
]
/** What the shell loads right after them. */
const soonAfter = [
  'src/app/comfort/comfort.tsx',
  'src/app/comfort/stale-notice.tsx',
  'src/features/plans/plan-banner.tsx',
]

/** Returns the exit status for a build whose chunks have these sizes, in kB of what gzip cannot make smaller. */
function statusOf({ entry = 10, shared = 10, lazy = 10, css = 1, without = '' }): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-budget-'))
  try {
    mkdirSync(join(folder, '.vite'))
    const files = { 'entry.js': entry, 'shared.js': shared, 'lazy.js': lazy, 'style.css': css }
    for (const [name, size] of Object.entries(files))
      writeFileSync(join(folder, name), randomBytes(size * 1000))
    const manifest = {
      ...Object.fromEntries(
        pages.map((page) => [page, { file: 'entry.js', css: ['style.css'], imports: ['_shared.js'] }]),
      ),
      '_shared.js': { file: 'shared.js' },
      'src/routes/help.tsx': { file: 'lazy.js' },
      ...Object.fromEntries(soonAfter.map((part) => [part, { file: 'lazy.js', imports: ['_shared.js'] }])),
    }
    const kept = Object.fromEntries(Object.entries(manifest).filter(([name]) => name !== without))
    writeFileSync(join(folder, '.vite', 'manifest.json'), JSON.stringify(kept))
    const script = join(root, 'scripts/check-budgets.ts')
    return spawnSync('node', ['--import', 'tsx', script, `${folder}/`], { cwd: root, stdio: 'ignore' }).status
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test.each([
  ['is within its budget', {}, 0],
  ['has a large part that the first screen does not load', { lazy: 400 }, 0],
  ['has a large entry', { entry: 231 }, 1],
  ['has a large part that the entry imports', { shared: 231 }, 1],
  ['has large styles', { css: 31 }, 1],
  ['lacks a part that the shell loads by itself', { without: 'src/features/plans/plan-banner.tsx' }, 1],
  ['lacks a page of the first screen', { without: 'src/routes/sign-in.tsx' }, 1],
])('a build that %s', (_, build, expected) => {
  expect(statusOf(build)).toBe(expected)
})
