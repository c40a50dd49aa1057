import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shown, shownText } from './visible-text'

describe('shown', () => {
  it.each([
    ['a plain name', 'branch-berlin', 'branch-berlin'],
    ['letters of any script', 'Zürich 東京 Київ', 'Zürich 東京 Київ'],
    ['markup, which is text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['a line break', 'a\nb\r\tc', 'a[U+000A]b[U+000D][U+0009]c'],
    ['NUL and escape', '\0\u001B[31m', '[U+0000][U+001B][31m'],
    ['a C1 control', '\u009B31m', '[U+009B]31m'],
    ['an override', 'exe\u202Egpj', 'exe[U+202E]gpj'],
    ['embeddings and isolates that do not pair', '\u2066a\u2069\u2068b', '[U+2066]a[U+2069][U+2068]b'],
    ['what has no width', 'ad\u200Bmin\u00AD\uFEFF', 'ad[U+200B]min[U+00AD][U+FEFF]'],
    ['a joiner that joins nothing', 'ad\u200Dmin', 'ad[U+200D]min'],
    ['a line separator', 'a\u2028b', 'a[U+2028]b'],
    ['a lone surrogate', 'a\uD83Db', 'a[U+D83D]b'],
    ['a filler that looks like nothing', '\u3164', '[U+3164]'],
    ['emoji with joiners and selectors', '👩‍💻 ❤️ 👍🏽', '👩‍💻 ❤️ 👍🏽'],
    ['joiners of Persian and of Hindi', 'می‌خواهم', '\u2068می‌خواهم\u2069'],
    ['four marks on a letter', 'a\u0300\u0301\u0302\u0303', 'a\u0300\u0301\u0302\u0303'],
    ['a flood of marks', `a${'\u0336'.repeat(40)}b`, `a${'\u0336'.repeat(4)}[+36]b`],
    ['Hebrew, which is isolated', 'שלום', '\u2068שלום\u2069'],
    ['Hebrew that was isolated before', 'a \u2068שלום\u2069 b', 'a \u2068שלום\u2069 b'],
    ['an override in an isolate', '\u2068a\u202Eb\u2069', '\u2068a[U+202E]b\u2069'],
  ])('%s', (_what, text, expected) => {
    expect(shown(text)).toBe(expected)
  })

  it('leaves out what is longer than Neutron takes, and half a character with it', () => {
    expect(shownText('x'.repeat(255))).toBe('x'.repeat(255))
    expect(shownText('x'.repeat(10_000))).toBe(`${'x'.repeat(254)}…`)
    expect(shown('\u2068שלום עולם\u2069', 5)).toBe('\u2068שלום…\u2069')
    expect(shownText(`${'x'.repeat(253)}${'😀'.repeat(9)}`)).toBe(`${'x'.repeat(253)}…`)
  })

  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('\u2068', '\u2069', '\u202E', 'א', 'a', '\u0336', '\u200D', '\n'))
      .map((all) => all.join('')),
  )

  it('is the same when it is said twice', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(shown(shown(text))).toBe(shown(text))
      }),
    )
  })

  it('has no control, no lone surrogate, and nothing that turns text but isolates that pair', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const visible = shown(text)
        expect(visible.replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(
          /[\p{Cc}\p{Cs}\p{Bidi_C}]/u,
        )
        expect(visible).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066\u2067]|\p{M}{5}/u)
      }),
    )
  })

  it('keeps the words around in their order: what is from right to left stands in isolates alone', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(shown(text).replaceAll(/\u2068[^\u2068\u2069]*\u2069/g, '')).not.toMatch(/[\u0590-\u08FF]/)
      }),
    )
  })
})
