import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a block of commands is run, as the comment above it says. */
type Place =
  /** In the checkout. */
  | { kind: 'here' }
  /** A server: it is up once `url` answers. Its port is replaced by a free one. */
  | { kind: 'serves'; url: string }
  /** Beside the demo cloud or a gateway on the port that the block names. */
  | { kind: 'beside'; what: 'demo cloud' | 'gateway' }
  /** CI runs it itself, by this script: it would be run twice. */
  | { kind: 'ci'; script: string }
  | { kind: 'not here'; why: string }

export interface Block {
  file: string
  /** Of its first command, from 1. */
  line: number
  commands: string
  place: Place | undefined
}

export interface Document {
  file: string
  text: string
}

/** README.md and everything below docs. */
export function documentsIn(root: string): Document[] {
  const below = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  const files = ['README.md', ...below.filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`)]
  return files.toSorted().map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }))
}

/** The blocks of shell commands in a document, each with the place that stands above it. */
export function blocksOf({ file, text }: Document): Block[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    if (line !== '```sh') return []
    const end = lines.indexOf('```', at)
    const commands = lines.slice(at + 1, end).join('\n')
    return [{ file, line: at + 2, commands, place: placeOf(lines[at - 1] ?? '') }]
  })
}

/** Commands that stand in no fence, where nobody would run them. */
export function strayCommands({ file, text }: Document): string[] {
  return text
    .split('\n')
    .flatMap((line, at) =>
      /^ {4}(?:npm|npx|curl|openstack) /.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [],
    )
}

const annotation = /^<!-- run: (.+) -->$/

function placeOf(comment: string): Place | undefined {
  const said = annotation.exec(comment)?.[1] ?? ''
  const [, word = '', rest = ''] = /^(here|serves|beside the|ci by|not here:)(?: (.+))?$/.exec(said) ?? []
  if (word === 'here') return { kind: 'here' }
  if (word === 'serves' && URL.canParse(rest)) return { kind: 'serves', url: rest }
  if (word === 'beside the' && (rest === 'demo cloud' || rest === 'gateway'))
    return { kind: 'beside', what: rest }
  if (word === 'ci by' && rest !== '') return { kind: 'ci', script: rest }
  return word === 'not here:' && rest !== '' ? { kind: 'not here', why: rest } : undefined
}
