import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compileCatalog } from '../../tools/messages/compile'
import { msg } from '../domain/text/message'
import { createFormatter, placeholder } from './formatter'
import english from './locales/en.json'
import chinese from './locales/zh-CN.json'
import { ownText, preferredLanguage } from './preferences'

const src = new URL('../', import.meta.url).pathname
const keys = Object.keys(english)

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^i18n\/|^testing\//.test(file))
  .map((file) => ({ file, text: readFileSync(join(src, file), 'utf8') }))
const sources = files.map(({ text }) => text).join('\n')

/** Files whose sentences no screen shows: configurations and commands, other tools' words, Neutron's, and tests'. */
const isNoScreen = /^domain\/(?:export\/|plan\/script\/|glossary\/|neutron\/rules\/)|\/test-/

/** Returns what is quoted and reads as a sentence, without comments, errors of the programme, and texts compared with. */
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

/** Whether a text needs no Chinese: values and signs alone, and names of things that have no other. */
const needsNoChinese = (key: string) =>
  /^(?:[A-Z0-9]+s?|[^A-Za-z])*$/.test(key.replaceAll(placeholder, '')) ||
  /^(?:IPsec|IKEv[12]|Keystone|OpenStack|Neutron)\b/.test(key)

const isTranslated = ([key, value]: [string, string]) => /\p{Script=Han}/u.test(value) || needsNoChinese(key)
const isUsed = (key: string) => sources.includes(`'${key}'`) || sources.includes(`"${key}"`)
const namesIn = (text: string) => [...new Set(text.match(placeholder))].toSorted()

/** The texts that a message can have: of a plural, that of each category. */
const textsOf = (catalog: Readonly<Record<string, string>>) =>
  Object.entries(compileCatalog(catalog)).flatMap(([key, compiled]) =>
    (typeof compiled === 'string' ? [compiled] : Object.values(compiled)).map((text) => ({ key, text })),
  )

/**
 * Words that Google's developer style, GitHub Primer's content rules, or the review of the screens rule out: archaic,
 * impersonal, or a metaphor where the field has a term (docs/style.md, rules 1 and 6).
 */
const banned =
  /\b(?:anew|mend(?:s|ed)?|told|heeds?|for good|at once|all the same|meanwhile|goodbye|whoever|till|seldom|of its own|of today’s|lest|befalls?|nobody|stands?|please|sorry|cannot|is not|are not|does not|do not|will not|at the other (?:end|side)|the other (?:end|side|gateway)|this (?:end|side)|far (?:end|side))\b/i

describe('the catalogues', () => {
  test('have the same messages in every language', () => {
    expect(Object.keys(chinese)).toEqual(keys)
  })

  test('hold nothing that the panel does not use', () => {
    expect(keys.filter((key) => !isUsed(key))).toEqual([])
  })

  test('hold every sentence of the panel', () => {
    const known = new Set(keys)
    const escaped = files
      .filter(({ file }) => !isNoScreen.test(file))
      .flatMap(({ file, text }) => sentencesOf(text).map((words) => ({ file, words })))
      .filter(({ words }) => !known.has(words))
    expect(escaped).toEqual([])
  })

  test('are translated', () => {
    expect(Object.entries(chinese).filter((entry) => !isTranslated(entry))).toEqual([])
  })

  test('have the same values in every language', () => {
    const differing = textsOf(chinese).filter(({ key, text }) => namesIn(key).join() !== namesIn(text).join())
    expect(differing).toEqual([])
    // One need not be counted.
    const surplus = textsOf(english).filter(({ key, text }) =>
      namesIn(text).some((name) => !namesIn(key).includes(name)),
    )
    expect(surplus).toEqual([])
  })

  test('speak plain English', () => {
    expect(Object.values(english).filter((text) => banned.test(text))).toEqual([])
  })

  test.each(['It is made anew.', 'The cloud cannot be reached.', 'Look at the other end.', 'Please wait.'])(
    'would not say “%s”',
    (text) => expect(banned.test(text)).toBe(true),
  )
})

describe('a formatter', () => {
  const inEnglish = createFormatter('en', compileCatalog(english))
  const inChinese = createFormatter('zh-CN', compileCatalog(chinese))

  test('uses the plural of its language', () => {
    expect(inEnglish.format(msg('{count} connections', { count: 1 }))).toBe('1 connection')
    expect(inEnglish.format(msg('{count} connections', { count: 0 }))).toBe('0 connections')
    expect(inChinese.format(msg('{count} connections', { count: 1 }))).toBe('1 个连接')
  })

  test('fills in messages, lists and times', () => {
    const none = msg('none')
    expect(inEnglish.format(msg('{list}', { list: ['a', none, 2] }))).toBe('a, none, 2')
    expect(inEnglish.format(msg('{list}', { list: { time: new Date(2026, 0, 2, 15, 4).getTime() } }))).toBe(
      '15:04',
    )
    expect(inEnglish.format('{as it is}')).toBe('{as it is}')
  })

  test('shows a key of another version as it is', () => {
    const catalog = createFormatter('en', {})
    expect(catalog.format(msg('{count} connections', { count: 2 }))).toBe('2 connections')
  })

  test('orders numbers in names by size', () => {
    expect(['branch 10', 'branch 9'].toSorted(inEnglish.compare)).toEqual(['branch 9', 'branch 10'])
  })
})

describe('a catalogue', () => {
  test.each([
    ['a plural inside a sentence', 'You have {count, plural, one {# tunnel} other {# tunnels}}.'],
    ['a plural of another value', '{n, plural, one {# tunnel} other {# tunnels}}'],
    ['a number format', '{n, number}'],
  ])('with %s does not compile', (_what, text) => {
    expect(() => compileCatalog({ key: text })).toThrow('key: ')
  })
})

describe('the language', () => {
  test.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['fr', 'en-GB', 'zh'], 'en'],
    [['fr'], 'en'],
    [[], 'en'],
  ])('of a browser that asks for %j is %s', (preferences, language) => {
    expect(preferredLanguage(preferences)).toBe(language)
  })

  test('of an operator’s text is the screen’s, else English, else the first', () => {
    expect(ownText({ en: 'hint', 'zh-CN': '提示' }, 'zh-CN')).toBe('提示')
    expect(ownText({ en: 'hint' }, 'zh-CN')).toBe('hint')
    expect(ownText({ fr: 'indice' }, 'en')).toBe('indice')
    expect(ownText('hint', 'zh-CN')).toBe('hint')
  })
})
