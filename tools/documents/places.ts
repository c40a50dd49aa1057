import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { Block } from './blocks'

/** Milliseconds that a block has. */
const patience = 300_000

const scripts = (root: string) =>
  z
    .object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts

/** What is wrong with a block, having been run where it belongs; undefined where nothing is. */
export async function faultOf(block: Block, root: string): Promise<string | undefined> {
  const { place, commands } = block
  if (place === undefined) return 'nothing above it says where it is run: <!-- run: here -->'
  switch (place.kind) {
    case 'here':
      return runToEnd(commands, root)
    case 'serves':
      return upAt(place.url, commands, root)
    case 'beside':
      return runBeside(place.what, commands, root)
    case 'ci':
      return ciFault(place.script, root)
    case 'not here':
      return undefined
  }
}

/** Says why an npm script is not run by CI: it has to exist, and CI has to call it or what it starts. */
function ciFault(name: string, root: string): string | undefined {
  const script = scripts(root)[name]
  if (script === undefined) return `package.json has no script ${name}`
  const ci = ['.ci/run', 'scripts/test.ts'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n')
  const starts = script.match(/[\w./-]+\.ts\b/g) ?? []
  const isCalled = [`npm ${name}`, `'${name}'`, ...starts].some((text) => ci.includes(text))
  return isCalled ? undefined : `CI calls neither ${name} nor what it starts`
}

/** The npm scripts that a document names and package.json has not. */
export function unknownScripts(text: string, root: string): string[] {
  const known = scripts(root)
  const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].map(([, name = '']) => name)
  return [...new Set(named)].filter((name) => !Object.hasOwn(known, name))
}

function shell(commands: string, root: string): { child: ChildProcess; said: () => string } {
  // A group of its own: what a shell started is ended with it.
  const child = spawn('sh', ['-euc', commands], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()))
  return { child, said: () => said.slice(-600) }
}

async function runToEnd(commands: string, root: string): Promise<string | undefined> {
  const { child, said } = shell(commands, root)
  const code = await Promise.race([ended(child), wait(patience, 'too late' as const, { ref: false })])
  if (code === 0) return undefined
  await end(child)
  return `ended with ${code}: ${said()}`
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)))

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.pid === undefined) return
  const closed = ended(child)
  process.kill(-child.pid, 'SIGTERM')
  await closed
}

/** A server of a document on a free port: whether it answers, and how it is stopped. */
async function upAt(url: string, commands: string, root: string): Promise<string | undefined> {
  const port = await freePort()
  const there = new URL(url)
  const { child, said } = shell(onPort(commands, there.port, port), root)
  try {
    there.port = String(port)
    return (await answers(there, child)) ? undefined : `does not answer at ${there}: ${said()}`
  } finally {
    await end(child)
  }
}

/** Commands with their port replaced; one that names none is given one. */
function onPort(commands: string, named: string, port: number): string {
  const isNamed = commands.split('\n').some((line) => !line.startsWith('#') && line.includes(named))
  if (isNamed) return commands.replaceAll(named, String(port))
  const option = `--port ${port}`
  return commands.replace(/^(npm (?:run [\w:-]+|start))(?: --)?/m, `$1 -- ${option}`)
}

async function answers(url: URL, child: ChildProcess): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until && child.exitCode === null;) {
    const response = await fetch(url).catch(() => undefined)
    if (response?.ok) return true
    await wait(200)
  }
  return false
}

const servers = {
  'demo cloud': {
    port: 5050,
    path: '/north/identity/v3',
    command: 'npx tsx server/demo-cloud/main.ts --port 5050',
  },
  gateway: {
    port: 8080,
    path: '/healthz',
    command: 'node server/gateway/bin.mjs --cloud north=https://keystone.example:5000/v3 --port 8080',
  },
} as const

async function runBeside(
  what: keyof typeof servers,
  commands: string,
  root: string,
): Promise<string | undefined> {
  const port = await freePort()
  const server = servers[what]
  const { child, said } = shell(onPort(server.command, String(server.port), port), root)
  try {
    const isUp = await answers(new URL(server.path, `http://127.0.0.1:${port}`), child)
    return isUp ? await runToEnd(onPort(commands, String(server.port), port), root) : `the ${what}: ${said()}`
  } finally {
    await end(child)
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('The system gave no port')
  return address.port
}
