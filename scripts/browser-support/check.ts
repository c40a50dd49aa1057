import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promised } from './browsers'
import { exceptions } from './exceptions'
import { lackingInBundle } from './uses-in-bundle'
import { lackingInStyles } from './uses-in-styles'

// Whether the promised browsers can run what was built, the libraries in it included. Sources are checked by a test.

const assets = fileURLToPath(new URL('../../dist/assets/', import.meta.url))
const files = readdirSync(assets)
const used = new Set<string>()
const problems: string[] = []

/** Returns the exception that covers a use: its own, or that of what it belongs to. */
const exceptionFor = (name: string) =>
  [name, name.split(/[.:] ?/)[0] ?? ''].find((key) => Object.hasOwn(exceptions, key))

function check(ending: string, lackingIn: (code: string) => ReadonlyMap<string, readonly string[]>): number {
  const own = files.filter((file) => file.endsWith(ending))
  for (const file of own) {
    try {
      for (const [name, browsers] of lackingIn(readFileSync(assets + file, 'utf8'))) {
        const exception = exceptionFor(name)
        if (exception === undefined) problems.push(`${file}: ${name} is not in ${browsers.join(', ')}`)
        else used.add(exception)
      }
    } catch (error) {
      problems.push(`${file}: ${String(error)}`)
    }
  }
  return own.length
}

const scripts = check('.js', lackingInBundle)
const sheets = check('.css', lackingInStyles)
for (const name of Object.keys(exceptions)) {
  if (!used.has(name)) problems.push(`exceptions.ts: ${name} is used no longer`)
}
for (const problem of problems) process.stderr.write(`${problem}\n`)
const versions = Object.entries(promised).map(([name, version]) => `${name} ${version}`)
process.stdout.write(
  `${scripts} scripts and ${sheets} style sheets checked for ${versions.join(', ')}: ${problems.length} problems\n`,
)
process.exitCode = problems.length === 0 ? 0 : 1
