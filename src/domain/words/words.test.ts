import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { alike } from './alike'
import { chinese } from './chinese'
import { singular } from './singular'
import { language, placeholder, preferredLanguage, speak, t } from './words'

const src = new URL('../../', import.meta.url).pathname
const tables = new URL('chinese/', import.meta.url).pathname
const keys = Object.keys(chinese)

/** What the panel is made of; what says words, not what translates them. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|domain\/words\/|^testing\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
const sources = files.map(({ text }) => text).join('\n')

/** Files whose sentences are no screen's: configurations and commands, other tools' words, Neutron's, and tests'. */
const speaksOtherwise = /^domain\/(?:export\/|plan\/script\/|glossary\/|neutron\/rules\/)|\/test-/

/** What stands in quotes and reads as a sentence; not in comments, nor as a fault of the programme or a refusal read. */
function sentencesOf(text: string): string[] {
  const code = text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(?<=^|\s)\/\/.*$/gm, '')
    .replace(/(?:\bnew Error|\.startsWith)\((?:[^()]|\([^()]*\))*\)/g, '')
  const quoted = [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`([^`\n]*)`/g)]
  return quoted
    .map(([, plain, template = '']) => plain ?? template.replace(/\$\{[^}]*\}/g, '…'))
    .filter((words) => /^[A-Z][a-z]* (?=.*\b[a-z]{2,}\b)\S+ \S/.test(words))
}

/** Words that need no Chinese: values and signs alone, and names of things that have no other. */
const needsNoChinese = (key: string) =>
  /^(?:[A-Z0-9]+s?|[^A-Za-z])*$/.test(key.replaceAll(placeholder, '')) ||
  /^(?:IPsec|IKEv[12]|Keystone|OpenStack|Neutron)\b/.test(key)

const isSaid = (key: string) => sources.includes(`'${key}'`) || sources.includes(`"${key}"`)
const isTranslated = ([key, value]: [string, string]) => /\p{Script=Han}/u.test(value) || needsNoChinese(key)
const namesIn = (text: string) => [...new Set(text.match(placeholder))].toSorted()

afterEach(() => speak('en'))

describe('the words of the panel', () => {
  test('are all said somewhere', () => {
    expect(keys.filter((key) => !isSaid(key))).toEqual([])
  })

  test('are all that reads as a sentence', () => {
    const known = new Set(keys)
    const escaped = files
      .filter(({ file }) => !speaksOtherwise.test(file))
      .flatMap(({ file, text }) => sentencesOf(text).map((words) => ({ file, words })))
      .filter(({ words }) => !known.has(words))
    expect(escaped).toEqual([])
  })

  test('are all translated', () => {
    expect(Object.entries(chinese).filter((entry) => !isTranslated(entry))).toEqual([])
  })

  test('have the same values in them in every language', () => {
    const wordings = [chinese, alike].flatMap((table) => Object.entries(table))
    const differing = wordings.filter(([key, value]) => namesIn(key).join() !== namesIn(value).join())
    expect(differing).toEqual([])
    // One need not be counted.
    const more = Object.entries(singular).filter(([key, value]) =>
      namesIn(value).some((name) => !namesIn(key).includes(name)),
    )
    expect(more).toEqual([])
    expect(keys).toEqual(expect.arrayContaining(Object.keys({ ...singular, ...alike })))
  })

  test('stand in one table each', () => {
    const all = readdirSync(tables).flatMap((file) => keysOf(readFileSync(join(tables, file), 'utf8')))
    expect(all.filter((key, index) => all.indexOf(key) !== index)).toEqual([])
    expect(all.length).toBe(keys.length)
  })
})

/** The keys of a table, read from its text: in the joined one a second of the same name would be lost. */
const keysOf = (text: string) =>
  [...text.matchAll(/^ {2}(?:'(?<quoted>(?:[^'\\]|\\.)*)'|"(?<double>[^"]*)"|(?<bare>\w+)):/gm)].map(
    ({ groups }) => groups?.['quoted'] ?? groups?.['double'] ?? groups?.['bare'] ?? '',
  )

describe('speaking', () => {
  test('puts values in their places, and says one otherwise than several', async () => {
    expect(t('{count} connections', { count: 1 })).toBe('1 connection')
    expect(t('{count} connections', { count: 2 })).toBe('2 connections')
    await speak('zh-CN')
    expect(language()).toBe('zh-CN')
    expect(t('{count} connections', { count: 1 })).toBe('1 个连接')
  })

  test.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['fr', 'en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of %j takes %s', (wanted, taken) => {
    expect(preferredLanguage(wanted)).toBe(taken)
  })
})
