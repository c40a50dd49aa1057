import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const states = ['filled', 'empty', 'loading', 'failing', 'dialogs'] as const

/** The screens that were looked at in a state, as `e2e/guarantees/accessible-states.spec.ts` recorded them. */
function screensIn(state: (typeof states)[number]): string[] {
  return JSON.parse(readFileSync(new URL(`../recorded/axe-${state}.json`, import.meta.url), 'utf8'))
}

it('docs/accessibility.md says what axe looked at', async () => {
  const seen = states.map(screensIn)
  const screens = [...new Set(seen.flat())]
  const rows = screens.map((screen) => {
    const cells = seen.map((some) => (some.includes(screen) ? '0' : ''))
    return `| ${screen} | ${cells.join(' | ')} |`
  })
  await expect(document(rows, seen.flat().length)).toMatchFileSnapshot('../../docs/accessibility.md')
})

const document = (rows: readonly string[], count: number) => `# Accessibility

The panel keeps to WCAG 2.2 AA. Made by \`e2e/guarantees/accessibility-table.test.ts\` of what
\`e2e/guarantees/accessible-states.spec.ts\` records in \`e2e/recorded\`: violations that axe found (WCAG 2.0, 2.1 and 2.2 A and AA, and
its best practices), each screen in the light and the dark theme, in English and in Chinese: ${count} screens and states,
${count * 4} looks. One violation fails the test.

| screen | ${states.join(' | ')} |
| --- | ${states.map(() => '---').join(' | ')} |
${rows.join('\n')}

What axe cannot see has tests of its own:

| what | where |
| --- | --- |
| the main job with the keyboard alone, from signing in to an active tunnel and away again | \`e2e/guarantees/keyboard.spec.ts\` |
| each page at 1440, 1024 and 390 pixels without a violation or a sideways scroll; 390 is 1440 at more than 200 % zoom | \`e2e/guarantees/accessibility.spec.ts\` |
| every dialog opens by keys, takes the focus, closes with Esc and with Back, and gives the focus back to what opened it, or to the heading where that is gone | \`e2e/guarantees/dialogs.spec.ts\` |
| every page has a title of its own: object, list, site, product | \`e2e/journeys/resources/pages.spec.ts\` |
| a new page's heading gets the focus; the palette opens also where its key is pressed before it is loaded | \`e2e/journeys/resources/comfort.spec.ts\` |
| each bad entry of a list has its own message, in the description of the field, and the focus stays when it is put right | \`e2e/journeys/connect/cidr-list.spec.ts\` |
| what was typed is not lost unasked: by a link, by Back, by a closed tab (not in Safari on iOS, which has no \`beforeunload\`), by another language | \`e2e/journeys/connect/leaving.spec.ts\`, \`e2e/guarantees/languages.spec.ts\` |
| a status that changes in sight is announced, politely and once | \`e2e/journeys/resources/comfort.spec.ts\` |
| nothing goes on moving where no motion is wanted; axe on each page in forced colours | \`e2e/guarantees/accessibility.spec.ts\` |
| what is marked, chosen and on is seen in forced colours, by pixels | \`e2e/guarantees/forced-colors.spec.ts\` |
| a search box takes input methods such as Pinyin, and keeps the caret | \`e2e/journeys/resources/search.spec.ts\` |
`
