import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { promised } from './browsers'
import { lacking, nameOf } from './compat'
import { lackingInBundle } from './uses-in-bundle'
import { usesInSource } from './uses-in-source'
import { lackingInStyles } from './uses-in-styles'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** What a source uses that a promised browser lacks, by line. */
function lackingInSource(code: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'vpnaas-panel-support-'))
  folders.push(folder)
  const config = join(folder, 'tsconfig.json')
  const compilerOptions = { types: [], paths: {} }
  writeFileSync(
    config,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }),
  )
  writeFileSync(join(folder, 'fixture.ts'), code)
  return usesInSource(config, (file) => file.endsWith('/fixture.ts')).flatMap((use) => {
    const browsers = lacking(use)
    return browsers.length > 0 ? [`${use.line} ${nameOf(use)}: ${browsers.join(', ')}`] : []
  })
}

// The types of the whole panel are asked: that takes its time on a busy machine.
test('the sources of the panel use nothing that a promised browser lacks', { timeout: 180_000 }, () => {
  const isPanel = (file: string) => file.startsWith(`${root}src/`) && !/\.test\.tsx?$/.test(file)
  const uses = usesInSource(join(root, 'tsconfig.json'), isPanel)
  expect(uses.length).toBeGreaterThan(3000)
  const found = uses.filter((use) => lacking(use).length > 0)
  expect(found.map((use) => `${use.file}:${use.line} ${nameOf(use)}`)).toEqual([])
})

test.each([
  ['requestIdleCallback(() => undefined)', '1 requestIdleCallback: safari, safari_ios'],
  ['window.requestIdleCallback(() => undefined)', '1 requestIdleCallback: safari, safari_ios'],
  ['const idle = globalThis\nidle.cancelIdleCallback(1)', '2 cancelIdleCallback: safari, safari_ios'],
  ['export const url = URL.parse("a")', '1 URL.parse: safari, safari_ios'],
  ['export const bytes = new Response().bytes()', '1 Body.bytes: safari, safari_ios'],
  ['document.startViewTransition()', '1 Document.startViewTransition: safari, safari_ios'],
  ["window['requestIdleCallback'](() => 1)", '1 requestIdleCallback: safari, safari_ios'],
  ["globalThis['requestIdleCallback'](() => 1)", '1 requestIdleCallback: safari, safari_ios'],
  ['window[`requestIdleCallback`](() => 1)', '1 requestIdleCallback: safari, safari_ios'],
  ["window?.['requestIdleCallback'](() => 1)", '1 requestIdleCallback: safari, safari_ios'],
  ["const w = window\nw['requestIdleCallback'](() => 1)", '2 requestIdleCallback: safari, safari_ios'],
  ["document['startViewTransition']()", '1 Document.startViewTransition: safari, safari_ios'],
  ["window['navigation'].back()", '1 navigation: safari, safari_ios'],
  ['globalThis.window.requestIdleCallback(() => 1)', '1 requestIdleCallback: safari, safari_ios'],
  [
    'const { requestIdleCallback: idle } = window\nidle(() => 1)',
    '1 requestIdleCallback: safari, safari_ios',
  ],
  ['const { requestIdleCallback } = window', '1 requestIdleCallback: safari, safari_ios'],
])('a source is refused: %s', (code, problem) => {
  expect(lackingInSource(code)).toContain(problem)
})

test('a source is let in that uses what all of them have, and names of its own', () => {
  const code = `
    const requestIdleCallback = (bytes: number) => bytes
    export const own = { parse: requestIdleCallback(1), any: AbortSignal.any([]) }
    export const sorted = [2, 1].toSorted().at(-1)
    document.body.replaceChildren(structuredClone('a'))`
  expect(lackingInSource(code)).toEqual([])
})

test.each([
  ['requestIdleCallback(a)', 'requestIdleCallback'],
  ['window.requestIdleCallback(a)', 'requestIdleCallback'],
  ['window["requestIdleCallback"](a)', 'requestIdleCallback'],
  ['window[`requestIdleCallback`](a)', 'requestIdleCallback'],
  ['window?.requestIdleCallback?.(a)', 'requestIdleCallback'],
  ['globalThis.window.requestIdleCallback(()=>1)', 'requestIdleCallback'],
  ['const w=window;w.requestIdleCallback(()=>1)', 'requestIdleCallback'],
  ['const w=window;w["requestIdleCallback"](()=>1)', 'requestIdleCallback'],
  ['const w=window;w[`requestIdleCallback`](()=>1)', 'requestIdleCallback'],
  ['const {requestIdleCallback:e}=window;e(()=>1)', 'requestIdleCallback'],
  ['const {requestIdleCallback}=window;requestIdleCallback(()=>1)', 'requestIdleCallback'],
  ['const {"requestIdleCallback":e}=window;e(()=>1)', 'requestIdleCallback'],
  ['const {[`requestIdleCallback`]:e}=window;e(()=>1)', 'requestIdleCallback'],
  ['const {requestIdleCallback:e=a}=window;e(()=>1)', 'requestIdleCallback'],
  ['const {window:{requestIdleCallback:e}}=globalThis;e(()=>1)', 'requestIdleCallback'],
  ['let e;({requestIdleCallback:e}=window);e(()=>1)', 'requestIdleCallback'],
  ['const w=window;const {requestIdleCallback:e}=w;e(()=>1)', 'requestIdleCallback'],
  ['const f=({requestIdleCallback:e})=>e(()=>1);f(window)', 'requestIdleCallback'],
  ['const {scheduler:e}=window;e.yield()', 'scheduler'],
  ['const {startViewTransition:e}=document', 'Document.startViewTransition'],
  ['window.document.startViewTransition()', 'Document.startViewTransition'],
  ['self.URL.parse("a")', 'URL.parse'],
  ['const w=window;w.showOpenFilePicker()', 'showOpenFilePicker'],
  ['new TouchEvent("touchstart")', 'TouchEvent'],
  ['Promise.try(a)', 'Promise.try'],
  ['Iterator.from(a)', 'Iterator.from'],
  ['navigator.userAgentData.brands', 'Navigator.userAgentData'],
  ['window.addEventListener("beforeunload", a)', 'beforeunload_event'],
  ['window.addEventListener(`beforeunload`, a)', 'beforeunload_event'],
])('a built script is refused: %s', (code, name) => {
  expect([...lackingInBundle(code).keys()]).toContain(name)
})

test('a built script is let in that declares such a name itself', () => {
  const code =
    'import { scheduler } from "a"; function requestIdleCallback(b) { return scheduler.yield(b) } requestIdleCallback(window.indexedDB)'
  expect(lackingInBundle(code)).toEqual(new Map())
})

test('a built script is let in whose objects have members of such names, but for functions', () => {
  const code =
    'const {viewport:e,orientation:f}=a;e.restore();a.scheduler.yield();a.navigation();const b={requestIdleCallback:f}'
  expect(lackingInBundle(code)).toEqual(new Map())
})

test.each([
  ['{ using file = open() }'],
  ['const insensitive = /a(?i:b)/'],
  ['import defer * as late from "a"'],
])('syntax is refused that is too new: %s', (code) => {
  expect(() => lackingInBundle(code)).toThrow(SyntaxError)
})

test('the newest syntax is let in that all of them read', () => {
  const code =
    'class A { static #b = 1; static { A.#b ??= 2 } } export const c = /(?<=a)[\\p{L}--[a-z]]/v.test(await d?.e)'
  expect(lackingInBundle(code)).toEqual(new Map())
})

test.each([
  ['a { field-sizing: content }', 'field-sizing'],
  ['a { width: calc-size(auto, size) }', 'calc-size()'],
  ['a { color: light-dark(red, blue) }', 'light-dark()'],
  ['@starting-style { a { opacity: 0 } }', '@starting-style'],
  ['a { text-wrap: pretty }', 'text-wrap: pretty'],
])('a style sheet is refused: %s', (code, name) => {
  expect([...lackingInStyles(code).keys()]).toContain(name)
})

test('a style sheet is let in that all of them understand', () => {
  const code =
    '@container (width > 1px) { a { &:has(b) { color: color-mix(in srgb, red, blue); height: 1dvh } } }'
  expect(lackingInStyles(code)).toEqual(new Map())
})

test('the promise holds for Safari 17.4, as the README says', () => {
  expect(promised).toMatchObject({ safari: '17.4', safari_ios: '17.4' })
})
