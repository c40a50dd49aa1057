import { beforeAll, expect, test } from 'vitest'
import { lintProject } from './lint-fixture'

const hidden = 'panel(plain-specifiers)'
const required = 'typescript(no-require-imports)'
const referenced = 'typescript(triple-slash-reference)'
const layered = 'boundaries(dependencies)'

/** Lists ways to reach a module other than an import, and the rule that refuses each. */
const refused: readonly (readonly [rule: string, line: string])[] = [
  [hidden, 'export const load = () => import(`~/ui/target`)'],
  [hidden, 'export const load = () => import(`../../ui/target`)'],
  [hidden, 'export const load = (name: string) => import(`../../ui/${name}`)'],
  [hidden, "export const load = () => import('../../ui/' + 'target')"],
  [hidden, "const path = '../../ui/target'; export const load = () => import(path)"],
  [hidden, "export const all = import.meta.glob('../../ui/*.ts')"],
  [hidden, 'export const all = import.meta.glob(`../../ui/*.ts`)'],
  [hidden, "export const all = import.meta.glob(['../../ui/*.ts'])"],
  [hidden, "export const all = import.meta['glob']('../../ui/*.ts')"],
  [hidden, 'export const url = new URL(`../../ui/target.ts`, import.meta.url)'],
  [hidden, "export const url = new URL('../../ui/' + 'target.ts', import.meta.url)"],
  [hidden, 'export const url = import.meta.resolve(`../../ui/target`)'],
  [hidden, "import { createRequire } from 'node:module'; export const load = createRequire(import.meta.url)"],
  [required, "import target = require('../../ui/target'); export const value = target"],
  [required, "export const target = require('../../ui/target')"],
  [required, 'export const target = require(`../../ui/target`)'],
  ['eslint(no-restricted-globals)', "export const path = require.resolve('../../ui/target')"],
  ['eslint(no-restricted-globals)', "const load = require; export const target = load('../../ui/target')"],
  [referenced, '/// <reference path="../../ui/target.ts" />'],
  [referenced, '/// <reference types="../../ui/target" />'],
  [layered, "declare module '../../ui/target' { interface Shape { value: number } }"],
  [layered, "export const url = new URL('../../ui/target.ts', import.meta.url)"],
  ['boundaries(no-unknown-dependencies)', "export const url = new URL('/src/ui/target.ts', import.meta.url)"],
  [layered, "export const url = new URL('../../ui/target.ts?worker', import.meta.url)"],
  [layered, "export const work = new Worker(new URL('../../ui/target.ts', import.meta.url))"],
  [
    layered,
    "export const work = new SharedWorker(new globalThis.URL('../../ui/target.ts', import.meta.url))",
  ],
  [layered, "export const url = import.meta.resolve('../../ui/target')"],
  [layered, "import target from '../../ui/target?worker'; export const value = target"],
]

/** Lists the same spellings where they reach nothing of another layer. */
const allowed: readonly string[] = [
  "export const load = () => import('./own')",
  "export const url = new URL('own.ts', import.meta.url)",
  "export const url = new URL('./own.ts', import.meta.url)",
  'export const url = new URL(`../../recorded/${1}.json`, import.meta.url)',
  "export const url = new URL('../../ui/', import.meta.url)",
  "export const url = new URL('../../../dist', import.meta.url)",
  "export const url = new URL('target.ts', 'https://cloud.example/')",
  "declare module './own' { interface Shape { value: number } }",
  "declare module 'zod' { interface Shape { value: number } }",
]

const fileOf = (index: number) => `src/domain/site/spelling-${index}.ts`
const lines = [...refused.map(([, line]) => line), ...allowed]
let rulesOf: (line: string) => string[]

beforeAll(() => {
  const target = ['export const value = 1', 'export interface Shape {', '  value: number', '}']
  const reports = lintProject(
    new Map([
      ['src/ui/target.ts', target],
      ['src/domain/site/own.ts', target],
      ...lines.map((line, index): [string, string[]] => [fileOf(index), [line]]),
    ]),
  )
  rulesOf = (line) =>
    reports
      .filter(({ at }) => at.startsWith(`${fileOf(lines.indexOf(line))}:`))
      .map(({ rule }) => rule)
      .filter((rule) => [hidden, required, referenced].includes(rule) || /boundaries|globals/.test(rule))
}, 120_000)

test.each(refused)('%s refuses %s', (rule, line) => {
  expect(rulesOf(line)).toContain(rule)
})

test.each(allowed)('the lint lets in %s', (line) => {
  expect(rulesOf(line)).toEqual([])
})
