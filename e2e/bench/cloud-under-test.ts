import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A built panel with its demo cloud in a process of its own, and the raw API beside it. */
export interface CloudUnderTest {
  origin: string
  /** One GET of Neutron in north/RegionOne, as the user `demo`: the body's bytes and rows. */
  get: (path: string) => Promise<{ bytes: number; text: string }>
  control: (path: string, body: object) => Promise<void>
  stop: () => void
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the server of `npm start` with so many connections more, and more options where told, on a free port. */
export async function cloudUnderTest(
  seedConnections: number,
  intervalS = 2,
  { stderr = 'inherit', more = [] }: { stderr?: 'inherit' | 'ignore'; more?: readonly string[] } = {},
): Promise<CloudUnderTest> {
  const flags = [
    '--port',
    '0',
    '--control',
    '--interval',
    String(intervalS),
    '--seed-connections',
    String(seedConnections),
    ...more,
  ]
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/gateway/main.ts', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', stderr],
  })
  const origin = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(said) ?? []
      if (found !== undefined) resolve(found)
    })
    child.once('exit', () => reject(new Error(`The server did not start: ${said}`)))
  })
  const token = await tokenAt(`${origin}/demo-cloud/north/identity/v3`)
  const network = `${origin}/demo-cloud/north/RegionOne/network/v2.0`
  return {
    origin,
    get: async (path) => {
      const answer = await fetch(`${network}${path}`, { headers: { 'X-Auth-Token': token } })
      const text = await answer.text()
      return { bytes: text.length, text }
    },
    control: async (path, body) => {
      const answer = await fetch(`${origin}/demo-cloud/control${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    },
    stop: () => void child.kill(),
  }
}

async function tokenAt(identity: string): Promise<string> {
  const user = { name: 'demo', domain: { name: 'Default' }, password: 'secret' }
  const auth = {
    identity: { methods: ['password'], password: { user } },
    scope: { project: { name: 'demo', domain: { name: 'Default' } } },
  }
  const answer = await fetch(`${identity}/auth/tokens`, { method: 'POST', body: JSON.stringify({ auth }) })
  return answer.headers.get('x-subject-token') ?? ''
}
