import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const root = new URL('../../', import.meta.url)
const transcripts = new URL('server/demo-cloud/contract/transcripts/', root)

/** What the comments of a source file refer to: documents by path, recorded answers by name. */
function missingIn(text: string): string[] {
  const documents = [...text.matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map(([path]) => path)
  const answers = [...text.matchAll(/\btranscript ([\w-]+\.\d{3})\b/g)].map(([, name = '']) => name)
  return [
    ...documents.filter((path) => !existsSync(new URL(path, root))),
    ...answers.filter((name) => !existsSync(new URL(`${name}.json`, transcripts))),
    ...(text.match(/\bcloud-lab\b/g) ?? []),
  ]
}

const sources = ['src', 'server', 'e2e', 'tools', 'scripts'].flatMap((folder) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:m?tsx?|mjs|css)$/.test(name) && !name.endsWith('mentions.test.ts'))
    .map((name) => `${folder}/${name}`),
)

describe('comments', () => {
  it('name only documents and recorded answers that are in the repository', () => {
    expect(sources.length).toBeGreaterThan(500)
    const missing = sources.flatMap((path) =>
      missingIn(readFileSync(new URL(path, root), 'utf8')).map((what) => `${path}: ${what}`),
    )
    expect(missing).toEqual([])
  })

  it('that name others are found', () => {
    expect(missingIn('See docs/no-such-page.md (transcript no-such-answer.404), cloud-lab README')).toEqual([
      'docs/no-such-page.md',
      'no-such-answer.404',
      'cloud-lab',
    ])
  })
})
