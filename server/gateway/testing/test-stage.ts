import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve, type ServerType } from '@hono/node-server'
import type { Hono } from 'hono'
import { createGateway } from '../app'
import { cloudsPath, createClouds, pageConfig } from '../clouds'
import type { LogSink } from '../log'
import { greatestHeaders } from '../session/token-cookies'
import { settingsFrom, type GatewaySettings, type SettingSources } from '../settings'

/** The key of the gateways of tests. */
export const testSecret = 'a key of the tests that is long enough for it'

/** A cloud that answers as it is told, and the gateways before it, all on sockets. */
export interface GatewayStage {
  /** What was asked of the cloud, in order. */
  asked: { method: string; path: string; headers: Record<string, string>; body: string }[]
  /** The port on which the cloud listens. */
  port: number
  /** How the cloud answers instead of its usual way; undefined: its usual way. */
  answer: ((path: string) => Response | undefined) | undefined
  /** Neutron's endpoint by region, as its catalog has them. */
  catalog: Record<string, string>
  gateway: (given?: Partial<SettingSources> & GatewayTuning) => Promise<TestGateway>
  close: () => void
}

interface GatewayTuning {
  key?: string
  formerKey?: string
  patienceMs?: number
}

export interface TestGateway {
  settings: GatewaySettings
  lines: Record<string, unknown>[]
  /** Sends these bytes and answers what came back until the connection was closed. */
  raw: (bytes: string) => Promise<RawAnswer>
  /** A browser that is signed in at the cloud `north`: what it sends with each request. */
  signIn: (cloudId?: string) => Promise<Session>
}

export interface Session {
  handle: string
  cookie: string
}

export interface RawAnswer {
  /** 0 where the connection was closed without an answer. */
  status: number
  headers: Headers
  body: string
}

/** Opens a stage. `identityHost` is what the operator calls the host of Keystone. */
export async function gatewayStage(identityHost: string): Promise<GatewayStage> {
  const folder = panelFolder()
  const servers: ServerType[] = []
  const listen = async (fetch: Hono['fetch']): Promise<number> => {
    const serverOptions = { maxHeaderSize: greatestHeaders }
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1', serverOptions })
    servers.push(server)
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('The server has no port')
    return address.port
  }
  const stage: GatewayStage = {
    asked: [],
    port: 0,
    answer: undefined,
    catalog: {},
    gateway: async ({ key = testSecret, formerKey, patienceMs = 65_000, ...given } = {}) => {
      const at = `http://${identityHost}:${stage.port}`
      const clouds = [`north=${at}/identity`, `south=${at}/identity`]
      const settings = settingsFrom({ clouds, trustProxy: false, ...given })
      const lines: Record<string, unknown>[] = []
      const log: LogSink = (line) => void lines.push(line)
      const mounts = [
        {
          path: cloudsPath,
          app: createClouds(settings, { secret: key, formerSecret: formerKey }, { patienceMs }),
        },
      ]
      const config = pageConfig(settings)
      const { fetch } = createGateway({ root: folder.dist, config, mounts, log })
      const port = await listen(fetch)
      const raw = (bytes: string) => exchange(port, bytes)
      return { settings, lines, raw, signIn: (cloudId = 'north') => signIn(raw, cloudId) }
    },
    close: () => {
      rmSync(folder.path, { recursive: true })
      for (const server of servers) {
        server.close()
        if ('closeAllConnections' in server) server.closeAllConnections()
      }
    },
  }
  stage.port = await listen((request) => cloudAnswer(stage, request))
  return stage
}

/** A built panel as far as a gateway needs one, with a file beside it that is nobody’s business. */
export function panelFolder(): { path: string; dist: string } {
  const path = mkdtempSync(join(tmpdir(), 'gateway-'))
  const dist = join(path, 'dist')
  mkdirSync(dist)
  copyFileSync('index.html', join(dist, 'index.html'))
  writeFileSync(join(path, 'package.json'), '{ "devDependencies": {} }')
  return { path, dist }
}

async function cloudAnswer(stage: GatewayStage, request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const path = `${pathname}${search}`
  const headers = Object.fromEntries(request.headers)
  stage.asked.push({ method: request.method, path, headers, body: await request.text() })
  const instead = stage.answer?.(path)
  if (instead) return instead
  if (!pathname.endsWith('/auth/tokens')) return Response.json({ from: 'the cloud' })
  const endpoints = Object.entries(stage.catalog).map(([region, url]) => ({
    interface: 'public',
    region_id: region,
    url,
  }))
  const token = {
    user: { id: 'u', name: 'demo' },
    project: { id: 'p', name: 'demo' },
    expires_at: '2100-01-01T00:00:00Z',
    catalog: [{ type: 'network', name: 'neutron', endpoints }],
  }
  return Response.json({ token }, { status: 201, headers: { 'x-subject-token': 'token-of-the-cloud' } })
}

/** A request as text: line, headers that every client sends, those given, and the body. */
export function requestText(
  method: string,
  path: string,
  { headers = {}, body = '' }: { headers?: Record<string, string>; body?: string } = {},
): string {
  const length = body === '' ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
  const all = { Host: 'panel.test', Connection: 'close', ...length, ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`
}

/** The body of a sign-in with a password. */
export const passwordBody = JSON.stringify({
  auth: {
    identity: {
      methods: ['password'],
      password: { user: { name: 'demo', domain: { name: 'Default' }, password: 'secret' } },
    },
  },
})

async function signIn(raw: TestGateway['raw'], cloudId: string): Promise<Session> {
  const { status, headers, body } = await raw(
    requestText('POST', `/clouds/${cloudId}/identity/v3/auth/tokens`, { body: passwordBody }),
  )
  if (status !== 201) throw new Error(`The sign-in was answered with ${status}: ${body}`)
  const cookie = headers.getSetCookie().map((line) => line.split(';')[0] ?? '')
  return { handle: headers.get('x-subject-token') ?? '', cookie: cookie.join('; ') }
}

function exchange(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect(port, '127.0.0.1', () => socket.write(Buffer.from(bytes, 'latin1')))
    const done = () => resolve(answerOf(Buffer.concat(chunks).toString('latin1')))
    socket.on('data', (chunk) => chunks.push(chunk)).on('close', done)
    socket.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNRESET' ? done() : reject(error),
    )
    socket.setTimeout(10_000, () => socket.destroy(new Error('The gateway did not close the connection')))
  })
}

function answerOf(text: string): RawAnswer {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [line = '', ...lines] = head.split('\r\n')
  const headers = new Headers()
  for (const one of lines) {
    const [name = '', ...value] = one.split(': ')
    headers.append(name, value.join(': '))
  }
  return { status: Number(line.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') }
}
