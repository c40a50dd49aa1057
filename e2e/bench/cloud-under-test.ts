import { fileURLToPath } from 'node:url'
import { signIn } from '../../tools/clients/keystone'
import { started } from '../support/started'

/** A built panel with a cloud behind it in processes of their own, and the raw API beside it. */
export interface CloudUnderTest {
  origin: string
  /** The site whose connections are measured, as its pages' paths begin, and another region to come from. */
  site: string
  elsewhere: string
  /** One GET of Neutron at that site, as the user `demo`, past the panel's gateway: the body's text. */
  get: (path: string) => Promise<string>
  stop: () => Promise<void>
}

/** A cloud that can be had with so many connections. */
export interface BenchedCloud {
  name: 'demo' | 'real'
  having: (connections: number) => Promise<CloudUnderTest>
  close: () => Promise<void>
}

/** A demo cloud can besides be told what is to happen. */
export interface DemoUnderTest extends CloudUnderTest {
  control: (path: string, body: object) => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Starts the server of `npm start`, or with clouds the production gateway, on a free port. */
export const startPanel = (...words: string[]) =>
  started(process.execPath, ['--import', 'tsx', 'server/gateway/main.ts', '--port', '0', ...words], {
    cwd: root,
  })

/** Asks Neutron as the user `demo` of project `demo`; answers the body's text, and throws on a refusal. */
export async function rawApi(identity: string): Promise<CloudUnderTest['get']> {
  const session = await signIn(identity, { user: 'demo', project: 'demo', password: 'secret' })
  const headers = { 'X-Auth-Token': session.token }
  return async (path) => {
    const answer = await fetch(`${session.network}/v2.0${path}`, { headers })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
    return text
  }
}

/** What the small demo has in north/RegionOne. */
const seeded = 3

/**
 * The panel with its demo cloud that has so many connections in north/RegionOne, and reports every so many seconds, with
 * more options where told.
 */
export async function demoUnderTest(
  connections: number,
  intervalS = 2,
  options: readonly string[] = [],
): Promise<DemoUnderTest> {
  const more = String(Math.max(0, connections - seeded))
  const always = ['--control', '--interval', String(intervalS), '--seed-connections', more]
  const panel = await startPanel(...always, ...options)
  const demo = `${panel.origin}/demo-cloud`
  return {
    ...panel,
    site: '/north/RegionOne/demo',
    elsewhere: 'RegionTwo',
    get: await rawApi(`${demo}/north/identity/v3`),
    control: async (path, body) => {
      const answer = await fetch(`${demo}/control${path}`, { method: 'POST', body: JSON.stringify(body) })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    },
  }
}

/** Demo clouds of any size, each new. */
export const demoCloud: BenchedCloud = {
  name: 'demo',
  having: (connections) => demoUnderTest(connections),
  close: () => Promise.resolve(),
}
