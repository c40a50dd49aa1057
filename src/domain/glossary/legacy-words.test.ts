import { expect, test } from 'vitest'
import { legacyWords as words } from './legacy-words'
import { inEnglish } from '../../testing/in-english'

const legacyWords = inEnglish(words)

const intro = `# The words of other tools

Made by \`src/domain/glossary/legacy-words.test.ts\` from the table that the page **Help** shows, where it can be searched: what
the panel calls what the \`neutron\` and \`openstack\` commands, Horizon and Skyline call otherwise. A dash says that there
is no such thing. Options are those of the commands that create; the clients are asked by \`npm run test:clients\` whether
they know them. One form, **Connect a site**, makes all five kinds of object at once.
`

const code = (text: string) => (text === '' ? '-' : `\`${text}\``)
const line = ({ here, neutron, openstack, horizon, skyline }: (typeof legacyWords)[number]) =>
  `| **${here}** | ${code(neutron)} | ${code(openstack)} | ${horizon || '-'} | ${skyline || '-'} |`

const titles = [...new Set(legacyWords.map(({ title }) => title))]
const chapters = titles.map((title) => {
  const rows = legacyWords.filter((word) => word.title === title).map(line)
  const head = ['| here | `neutron` | `openstack` | Horizon | Skyline |', '| --- | --- | --- | --- | --- |']
  return `## ${title}\n\n${[...head, ...rows].join('\n')}\n`
})

test('the document says what the page says', async () => {
  await expect(`${intro}\n${chapters.join('\n')}`).toMatchFileSnapshot('../../../docs/legacy-words.md')
})

test('no two words have the same id', () => {
  expect(new Set(legacyWords.map(({ id }) => id)).size).toBe(legacyWords.length)
})
