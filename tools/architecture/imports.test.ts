import { readdirSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayImport, mayImportPackage, rights, type Place } from './imports'
import { configuredLayers, lintProject, placesOf } from './lint-fixture'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** Every way to import by value or by type, as a line of code. `n` keeps the names of a file apart. */
const spellings: readonly { kind: 'value' | 'type'; line: (from: string, n: number) => string }[] = [
  { kind: 'value', line: (from, n) => `import { value as value${n} } from '${from}'` },
  { kind: 'value', line: (from) => `import '${from}'` },
  { kind: 'value', line: (from, n) => `export { value as value${n} } from '${from}'` },
  { kind: 'value', line: (from) => `export * from '${from}'` },
  { kind: 'value', line: (from, n) => `export const load${n} = () => import('${from}')` },
  { kind: 'type', line: (from, n) => `import type { Shape as Shape${n} } from '${from}'` },
  { kind: 'type', line: (from, n) => `export type { Shape as Shape${n} } from '${from}'` },
  { kind: 'type', line: (from, n) => `export type Shape${n} = import('${from}').Shape` },
  { kind: 'type', line: (from, n) => `export type Module${n} = typeof import('${from}')` },
  { kind: 'type', line: (from, n) => `declare module '${from}' { interface Added${n} { value: number } }` },
]

/** Groups of domain differ by their level alone: where one is tried, one spelling of each kind has to do, at one depth. */
const plainSpellings = spellings.filter(
  ({ kind }, index) => spellings.findIndex((one) => one.kind === kind) === index,
)

/** Packages of each layer's list, some that only screens or servers use, and modules of Node under both names. */
const packages =
  'zod ipaddr.js react @tanstack/react-query @tanstack/react-router @mantine/core hono node:fs fs node:crypto'.split(
    ' ',
  )

/** A line of a fixture: which import it is, and whether the architecture allows it. */
interface Import {
  at: string
  from: Place
  to: string
  line: string
  isAllowed: boolean
}

const layers = configuredLayers()
const places = placesOf(layers)
const targetIn = ({ folder }: Place) => `${folder}/fixture/target`

/** The same module as seen from a file of the folder: relative, and within `src` also by the alias. */
function specifiersOf(fromFolder: string, module: string): string[] {
  const relative = posix.relative(fromFolder, module)
  const spelled = relative.startsWith('.') ? relative : `./${relative}`
  return module.startsWith('src/') ? [spelled, module.replace(/^src/, '~')] : [spelled]
}

const isFurtherGroup = ({ layer, folder }: Place) => layer === 'domain' && folder !== 'src/domain/text'

function spellingsFor(from: Place, to: Place, variant: number) {
  if (!isFurtherGroup(from) && !isFurtherGroup(to)) return spellings
  return variant === 0 ? plainSpellings : []
}

/** Returns every import of every layer by every other, in files of both extensions and at two depths. */
function importsOf(from: Place): { file: string; imports: Omit<Import, 'at'>[] }[] {
  return ['.ts', '.tsx'].flatMap((extension) =>
    [from.folder, `${from.folder}/fixture/deeper`].map((folder, depth) => {
      const ofLayers = places.flatMap((to) =>
        specifiersOf(folder, targetIn(to)).flatMap((specifier, index) =>
          spellingsFor(from, to, depth + index).map(({ kind, line }) => ({
            to: `${to.folder} by ${kind}`,
            line: (n: number) => line(specifier, n),
            isAllowed: mayImport(from, to, kind),
          })),
        ),
      )
      const ofPackages = packages.flatMap((name) =>
        spellings.map(({ kind, line }) => ({
          to: `${name} by ${kind}`,
          line: (n: number) => line(name, n),
          isAllowed: mayImportPackage(from, name, isBuiltin(name)),
        })),
      )
      const imports = [...ofLayers, ...ofPackages].map((one, index) => ({
        ...one,
        from,
        line: one.line(index),
      }))
      return { file: `${folder}/fixture-imports${extension}`, imports }
    }),
  )
}

/** Every source file of the project, tests included. */
const sources = layers.flatMap(({ pattern }) => {
  const folder = pattern.replace(/\/\*{1,2}$/, '')
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.(?:ts|tsx|mjs|mts)$/.test(name) && !name.endsWith('.gen.ts'))
})

const layerOf = (file: string): Place => {
  const matching = layers.find(({ pattern }) => file.startsWith(pattern.replace(/\*{1,2}$/, '')))
  return { layer: matching?.type ?? '', folder: file }
}

/** A module that files of this layer may not import. */
function forbiddenTo(from: Place): Place {
  const found = places.find((to) => to.layer !== from.layer && !mayImport(from, to, 'type'))
  if (!found) throw new Error(`${from.layer} may import everything: nothing to try`)
  return found
}

const fixtures = places.flatMap(importsOf)
const imports: Import[] = fixtures.flatMap(({ file, imports: lines }) =>
  lines.map((one, index) => ({ ...one, at: `${file}:${index + 1}` })),
)
const strangers = [
  'src/unheard-of/file.ts',
  'src/loose-file.ts',
  'src/loose-file.tsx',
  'src/domain/loose-file.ts',
]

let reported = new Set<string>()

beforeAll(() => {
  const target = ['export const value = 1', 'export interface Shape {', '  value: number', '}']
  const stubs = sources.map((file): [string, string[]] => {
    const [specifier = ''] = specifiersOf(posix.dirname(file), targetIn(forbiddenTo(layerOf(file))))
    return [file, [`import { value } from '${specifier}'`]]
  })
  const reports = lintProject(
    new Map([
      ...stubs,
      ...strangers.map((file): [string, string[]] => [file, ['export const value = 1']]),
      ...places.map((place): [string, string[]] => [`${targetIn(place)}.ts`, target]),
      ...fixtures.map(({ file, imports: lines }): [string, string[]] => [
        file,
        lines.map(({ line }) => line),
      ]),
    ]),
  )
  const ofBoundaries = reports.filter(({ rule }) => rule.startsWith('boundaries('))
  reported = new Set(ofBoundaries.map(({ at }) => at))
}, 120_000)

const isWrong = ({ at, isAllowed }: Import) => reported.has(at) === isAllowed

describe('the lint', () => {
  test('knows the layers that docs/architecture.md names', () => {
    expect(layers.map(({ type }) => type).toSorted()).toEqual(Object.keys(rights).toSorted())
  })

  test('reports every forbidden import, and no other', async () => {
    expect(
      imports.filter(isWrong).map(({ at, line, isAllowed }) => ({
        at,
        line,
        said: isAllowed ? 'forbidden, though allowed' : 'nothing, though forbidden',
      })),
    ).toEqual([])
    await expect(matrix()).toMatchFileSnapshot('../../docs/imports.md')
  })

  test('reports a forbidden import in every source file but tests', () => {
    const silent = sources.filter((file) => !reported.has(`${file}:1`))
    expect(silent.filter((file) => !/\.test\.tsx?$/.test(file))).toEqual([])
    expect(sources.length).toBeGreaterThan(900)
  })

  test('reports a file that belongs to no layer', () => {
    expect(strangers.filter((file) => !reported.has(`${file}:1`))).toEqual([])
  })
})

/** Returns the document of what the lint was seen to allow. */
function matrix(): string {
  const answer = (from: Place, to: string) => {
    const seen = imports.filter((one) => one.from === from && one.to === to)
    return seen.every(({ at }) => !reported.has(at))
  }
  const cell = (from: Place, to: string) =>
    answer(from, `${to} by value`) ? 'yes' : answer(from, `${to} by type`) ? 'types' : ''
  const table = (columns: readonly string[]) => [
    `| from | ${columns.join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...places.map((from) => `| ${from.folder} | ${columns.map((to) => cell(from, to)).join(' | ')} |`),
  ]
  const forbidden = imports.filter(({ isAllowed }) => !isAllowed)
  const pairs = new Set(forbidden.map(({ from, to }) => `${from.folder} > ${to}`))
  return [
    '# What may import what',
    '',
    'Made by `tools/architecture/imports.test.ts` from what the lint reported: every row tried to import every column, in',
    '`.ts` and `.tsx`, by value and by type, groups of domain but the first in one spelling each, all others in every spelling.',
    'An empty cell was refused each time. `first` and `second` stand for any two folders there.',
    '',
    `${forbidden.length} forbidden imports (${pairs.size} pairs, counted by value and by type): all reported.`,
    `${imports.length - forbidden.length} allowed imports: none reported.`,
    '',
    ...table(places.map(({ folder }) => folder)),
    '',
    'Packages and modules of Node that were tried:',
    '',
    ...table(packages),
    '',
  ].join('\n')
}
