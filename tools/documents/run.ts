import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packagesRefusal } from '../../e2e/support/debian-packages'
import { blocksOf, documentsIn, strayCommands, type Document } from './blocks'
import { faultOf, unknownScripts } from './places'

// Every command of README.md and docs, run where the comment above it says, and every link followed inside the
// repository. `npm run test:documents -- deploy` runs the documents whose names contain the word.
const root = fileURLToPath(new URL('../..', import.meta.url))
const only = process.argv[2] ?? ''

let passed = 0
let failed = 0
const skips: string[] = []

function tell(what: string, fault: string | undefined, seconds = 0): void {
  if (fault === undefined) passed += 1
  else failed += 1
  if (fault !== undefined) process.stdout.write(`  failed: ${what}: ${fault}\n`)
  else if (seconds >= 1) process.stdout.write(`passed: ${what} (${seconds.toFixed(0)} s)\n`)
}

const deadLinks = ({ file, text }: Document) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !existsSync(join(root, dirname(file), target)))

// What the commands of the documents take for granted: without it they fail below.
const refusal = packagesRefusal(['curl'])
if (refusal !== undefined) process.stdout.write(`${refusal}\n`)
for (const document of documentsIn(root).filter(({ file }) => file.includes(only))) {
  const { file, text } = document
  const dead = deadLinks(document)
  tell(`${file}: its links`, dead.length === 0 ? undefined : `lead nowhere: ${dead.join(', ')}`)
  const unknown = unknownScripts(text, root)
  tell(`${file}: its npm scripts`, unknown.length === 0 ? undefined : `are not there: ${unknown.join(', ')}`)
  for (const stray of strayCommands(document)) tell(stray, 'a command outside a block of ```sh')
  for (const block of blocksOf(document)) {
    const what = `${file}:${block.line}: ${block.commands.split('\n')[0]}`
    const began = performance.now()
    const fault = await faultOf(block, root)
    if (block.place?.kind === 'not here') skips.push(`${what}\n  ${block.place.why}`)
    else tell(what, fault, (performance.now() - began) / 1000)
  }
}

for (const skip of skips) process.stdout.write(`not run: ${skip}\n`)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
