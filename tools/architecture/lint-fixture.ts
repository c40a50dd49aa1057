import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { domainLevels, type Place } from './imports'

const root = fileURLToPath(new URL('../../', import.meta.url))
const settings = ['tsconfig.json', 'package.json']

/** Returns the lint configuration for a tree elsewhere, with the path of the project's own rules. */
const settingsElsewhere = () =>
  readFileSync(join(root, '.oxlintrc.json'), 'utf8').replace(
    '"./tools/architecture/lint-plugin.mjs"',
    JSON.stringify(join(root, 'tools/architecture/lint-plugin.mjs')),
  )

const configSchema = z.object({
  settings: z.object({
    'boundaries/elements': z.array(z.object({ type: z.string(), pattern: z.string() })),
  }),
})

/** Returns the layers that the project's lint configuration names, with the pattern of their folders. */
export function configuredLayers() {
  const text = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replace(/^\s*\/\/.*$/gm, '')
  return configSchema.parse(JSON.parse(text)).settings['boundaries/elements']
}

/** Returns a folder of each layer, two where each subfolder stands for itself, and every group of domain. */
export function placesOf(layers: ReturnType<typeof configuredLayers>): Place[] {
  return layers.flatMap(({ type: layer, pattern }) => {
    const folder = pattern.replace(/\/\*{1,2}$/, '')
    const subfolders = layer === 'domain' ? domainLevels.flat() : ['first', 'second']
    const folders = pattern.endsWith('/*') ? subfolders.map((name) => `${folder}/${name}`) : [folder]
    return folders.map((one) => ({ layer, folder: one }))
  })
}

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({
      code: z.string().optional(),
      filename: z.string(),
      labels: z.array(z.object({ span: z.object({ line: z.number() }) })),
    }),
  ),
})

/** What the lint says of a line. */
export interface Report {
  rule: string
  /** `file:line` */
  at: string
}

/**
 * Lints the files with the project's own configuration, as if they were the project, and returns what it reports. Throws
 * if the lint itself does not run.
 */
export function lintProject(files: ReadonlyMap<string, readonly string[]>, ...options: string[]): Report[] {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-lint-'))
  try {
    for (const name of settings) cpSync(join(root, name), join(folder, name))
    writeFileSync(join(folder, '.oxlintrc.json'), settingsElsewhere())
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const [name, lines] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`)
    }
    const folders = new Set([...files.keys()].map((name) => name.split('/')[0] ?? ''))
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(root, 'node_modules/oxlint/bin/oxlint'), ...options, '--format=json', ...folders],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1e9 },
    )
    if (!stdout.startsWith('{')) throw new Error(`oxlint did not run:\n${stdout}${stderr}`)
    return reportSchema
      .parse(JSON.parse(stdout))
      .diagnostics.flatMap(({ code = '', filename, labels }) =>
        labels.map(({ span }) => ({ rule: code, at: `${filename}:${span.line}` })),
      )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
