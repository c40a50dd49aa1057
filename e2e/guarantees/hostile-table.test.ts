import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { hostileTexts } from './hostile'

const folder = new URL('../recorded/', import.meta.url)

/** Which screens each hostile text was seen on, as the tours of `e2e/guarantees/security.spec.ts` recorded it. */
function screensOfTexts(): Map<string, string[]> {
  const screens = new Map<string, string[]>()
  for (const file of readdirSync(folder).filter((name) => name.startsWith('hostile-'))) {
    const recorded: Record<string, string[]> = JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
    for (const [what, seen] of Object.entries(recorded)) {
      screens.set(what, [...(screens.get(what) ?? []), ...seen])
    }
  }
  return screens
}

it('each hostile text was shown on the screens that docs/hostile-texts.md says', async () => {
  const screens = screensOfTexts()
  const all = [...new Set([...screens.values()].flat())].toSorted()
  const rows = hostileTexts.map(({ what, text }) => {
    const seen = screens.get(what) ?? []
    const sample = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
    return `| ${what} | ${code(sample)} | ${seen.length} |`
  })
  await expect(document(all, rows)).toMatchFileSnapshot('../../docs/hostile-texts.md')
})

/** A text as code in a cell of a table, with what nobody sees written out. */
function code(text: string): string {
  const visible = text.replaceAll(
    /[\p{Cc}\p{Cf}\p{Cs}\p{M}\u3000\u3164]/gu,
    (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`,
  )
  return `\`\` ${visible.replaceAll('|', String.raw`\|`)} \`\``
}

const document = (screens: readonly string[], rows: readonly string[]) => `# Hostile texts

Made by \`e2e/guarantees/hostile-table.test.ts\` from what \`e2e/guarantees/security.spec.ts\` records in \`e2e/recorded\`. Each text
was the name, the description and every free value of a policy, a service, an endpoint group and a connection. On each
screen nothing ran, no policy of the page was broken, nothing was called elsewhere, no invisible character was left
invisible, and no text covered another one or left the window; where a screen refuses to show a text, such as a file
for a device, it says why. \`e2e/guarantees/hostile-identity.spec.ts\` does the same with the names of clouds, regions, projects,
users and roles, and with the errors of a cloud in five forms.

${screens.length} screens: ${screens.join(', ')}.

| Text | | Screens on which it stood |
| --- | --- | --- |
${rows.join('\n')}
`
