import { readFileSync } from 'node:fs'
import { root } from './commands'

/** A file of docs/examples, with some of its words replaced for this machine. Throws where the file does not say them. */
export function example(name: string, replacements: Record<string, string> = {}): string {
  let text = readFileSync(`${root}docs/examples/${name}`, 'utf8')
  for (const [words, instead] of Object.entries(replacements)) {
    if (!text.includes(words)) throw new Error(`docs/examples/${name} does not say ${words}`)
    text = text.replaceAll(words, instead)
  }
  return text
}
