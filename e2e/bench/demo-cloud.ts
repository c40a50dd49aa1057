import { createDemoCloud } from '../../server/demo-cloud/app'

// How fast a demo cloud with many connections is: `npx tsx e2e/bench/demo-cloud.ts [CONNECTIONS]`, 20000 unless told.
const connections = Number(process.argv[2] ?? 20_000)
const repeats = 20
const origin = 'http://cloud.test'

const megabytes = () => Math.round(process.memoryUsage().rss / 1e6)
const print = (what: string, figure: string) => process.stdout.write(`${what.padEnd(64)} ${figure}\n`)

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function measure(what: string, work: () => unknown): Promise<void> {
  const times: number[] = []
  for (let repeat = 0; repeat < repeats; repeat++) times.push(await timed(work))
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * repeats)] ?? 0).toFixed(1)
  print(what, `median ${at(0.5)} ms, p95 ${at(0.95)} ms`)
}

/** The agents' clock: it goes on when the bench says so. */
let time = Date.now()
const intervalMs = 2000
const before = megabytes()
const start = performance.now()
const cloud = createDemoCloud({ seedConnections: connections, intervalMs, now: () => time })
print(`start with ${connections} connections more`, `${(performance.now() - start).toFixed(0)} ms`)

const domain = { name: 'Default' }
const identity = { methods: ['password'], password: { user: { name: 'demo', domain, password: 'secret' } } }
const signIn = JSON.stringify({ auth: { identity, scope: { project: { name: 'demo', domain } } } })
const signedIn = await cloud.app.request(`${origin}/north/identity/v3/auth/tokens`, {
  method: 'POST',
  body: signIn,
})
const headers = { 'X-Auth-Token': signedIn.headers.get('x-subject-token') ?? '' }
const list = `${origin}/north/RegionOne/network/v2.0/vpn/ipsec-site-connections`
const read = async (query: string) => (await cloud.app.request(`${list}?${query}`, { headers })).text()

await measure('the whole list, id, name and status', () => read('fields=id&fields=name&fields=status'))
await measure('the whole list, every attribute', () => read(''))
await measure('a page of 100, by name', () => read('limit=100&sort_key=name&sort_dir=asc'))
const middle = [
  ...(cloud.world.clouds.get('north')?.regions.get('RegionOne')?.tables.ipsec_site_connections ?? []),
]
const marker = middle[Math.floor(middle.length / 2)]?.[0] ?? ''
await measure('a page of 100 from the middle, by name', () =>
  read(`limit=100&sort_key=name&sort_dir=asc&marker=${marker}`),
)
await measure('one report of all agents', () => {
  time += intervalMs
  cloud.advance()
})
print('memory', `${megabytes()} MB, of which ${before} MB before the cloud was made`)
