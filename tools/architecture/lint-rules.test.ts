import { beforeAll, expect, test } from 'vitest'
import { lintProject, type Report } from './lint-fixture'

/** A rule that the project relies on, and a file that breaks it. */
const samples: readonly { rule: string; file: string; lines: readonly string[] }[] = [
  {
    rule: 'import(no-cycle)',
    file: 'src/domain/a.ts',
    lines: ["import type { B } from './b'", 'export type A = B[]'],
  },
  {
    rule: 'import(no-cycle)',
    file: 'src/domain/b.ts',
    lines: ["import type { A } from './a'", 'export type B = { readonly parts: A }'],
  },
  { rule: 'import(no-default-export)', file: 'src/domain/c.ts', lines: ['export default 1'] },
  { rule: 'oxc(no-barrel-file)', file: 'src/domain/d.ts', lines: ["export * from './many'"] },
  {
    rule: 'eslint(max-lines)',
    file: 'src/domain/e.ts',
    lines: Array.from({ length: 251 }, (_, n) => `export const n${n} = ${n}`),
  },
  {
    rule: 'eslint(max-lines)',
    file: 'src/domain/f.test.ts',
    lines: Array.from({ length: 401 }, (_, n) => `export const n${n} = ${n}`),
  },
  {
    rule: 'typescript(no-explicit-any)',
    file: 'src/domain/g.ts',
    lines: ['export const g = (value: any): unknown => value'],
  },
  {
    rule: 'typescript(no-floating-promises)',
    file: 'src/domain/h.ts',
    lines: ['const wait = async () => {}', 'export function h() {', '  wait()', '}'],
  },
  {
    rule: 'typescript(no-base-to-string)',
    file: 'src/domain/r.ts',
    lines: ['export const r = (messages: { key: string }[]): string => messages.join()'],
  },
  {
    rule: 'typescript(restrict-template-expressions)',
    file: 'src/domain/s.ts',
    lines: ['export const s = (message: { key: string }): string => `${message}`'],
  },
  {
    rule: 'eslint(no-restricted-imports)',
    file: 'src/domain/i.ts',
    lines: ["import { z } from 'zod'", 'export const i = z.string()'],
  },
  {
    rule: 'eslint(no-restricted-imports)',
    file: 'src/ui/j.tsx',
    lines: ["import { lazy } from 'react'", 'export const j = lazy'],
  },
  {
    rule: 'react(jsx-no-literals)',
    file: 'src/ui/k.tsx',
    lines: ['export const K = () => <p>Save the change</p>'],
  },
  {
    rule: 'react(jsx-no-literals)',
    file: 'src/ui/l.tsx',
    lines: ['export const L = () => <button type="button" aria-label="Close" />'],
  },
  {
    rule: 'react(jsx-no-literals)',
    file: 'src/features/first/m.tsx',
    lines: ["export const M = () => <p>{'Save the change'}</p>"],
  },
  {
    rule: 'react(jsx-curly-brace-presence)',
    file: 'src/features/first/n.tsx',
    lines: ['export const N = () => <button type="button" title={\'Close\'} />'],
  },
  {
    rule: 'jsx-a11y(alt-text)',
    file: 'src/ui/o.tsx',
    lines: ['export const O = () => <img src="/logo.svg" />'],
  },
  {
    rule: 'react(hooks)',
    file: 'src/ui/p.tsx',
    lines: [
      "import { useState } from 'react'",
      'export function P({ isOpen }: { isOpen: boolean }) {',
      '  if (!isOpen) return null',
      '  const [name] = useState(0)',
      '  return <p>{name}</p>',
      '}',
    ],
  },
  { rule: 'boundaries(no-unknown-files)', file: 'src/loose.ts', lines: ['export const q = 1'] },
]

let reports: Report[]

beforeAll(() => {
  const barrelled = Array.from({ length: 101 }, (_, n) => `export const m${n} = ${n}`)
  const files = new Map<string, readonly string[]>(samples.map(({ file, lines }) => [file, lines]))
  reports = lintProject(files.set('src/domain/many.ts', barrelled), '--type-aware')
}, 120_000)

test.each(samples)('$rule reports $file', ({ rule, file }) => {
  const rules = reports.filter(({ at }) => at.startsWith(`${file}:`)).map((report) => report.rule)
  expect(rules).toContain(rule)
})
