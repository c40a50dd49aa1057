import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { requestLog, type LogSink } from './log'
import { noncePlaceholder } from './nonce'

interface GatewayOptions {
  /** The folder of the built app. */
  root: string
  /** What `config.json` says. */
  config: object
  /** Answers below paths of this origin: the clouds, and the demo cloud. */
  mounts?: readonly { path: string; app: Hono }[]
  /** Whether browsers reach the gateway by https alone. */
  isSecure?: boolean
  log?: LogSink
}

/** Serves the built app: hashed assets for ever, `index.html` for every page, `config.json` from memory. */
export function createGateway(options: GatewayOptions): Hono {
  const { root, config, mounts = [], isSecure = false, log } = options
  const index = readFileSync(join(root, 'index.html'), 'utf8')
  const app = new Hono()
  if (log) app.use(requestLog(log))
  app.get('/healthz', (context) => context.json({ status: 'ok' }, 200, { 'Cache-Control': 'no-store' }))
  for (const { path, app: mounted } of mounts) {
    app.all(`${path}/*`, (context) => mounted.fetch(context.req.raw, context.env))
  }
  app.use(
    secureHeaders({ ...commonHeaders, strictTransportSecurity: isSecure ? twoYears : false }),
    compress(),
  )
  app.get('/config.json', (context) => context.json(config, 200, { 'Cache-Control': 'no-cache' }))
  app.get('/', page)
  app.get('/index.html', page)
  app.get('*', async (context, next) => (isHidden(context.req.path) ? context.notFound() : next()))
  app.use('/assets/*', caching(immutable), serveStatic({ root }))
  app.use('*', caching('no-cache'), serveStatic({ root }))
  app.get('*', (context) => (isFile(context.req.path) ? context.notFound() : page()))

  /** Styles that the theme makes in the page are let in by a nonce of this answer alone. */
  function page(): Response {
    const nonce = randomBytes(18).toString('base64')
    return new Response(index.replaceAll(noncePlaceholder, nonce), {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': contentSecurityPolicy(nonce),
      },
    })
  }
  return app
}

const immutable = 'public, max-age=31536000, immutable'

/** Says how long what is found may be kept. (`onFound` of serveStatic comes too late for an answer without compression.) */
const caching =
  (value: string): MiddlewareHandler =>
  async (context, next) => {
    await next()
    if (context.res.ok) context.header('Cache-Control', value)
  }

/** Whether a path leads to what the build says about itself, or to another hidden file. */
const isHidden = (path: string): boolean => path.startsWith('/.')

/**
 * Whether a path can only be that of a file: one of a former version, for which a tab still asks, or `/robots.txt`. The
 * page of a site has three segments or more, and a dot may be in each.
 */
const isFile = (path: string): boolean => /^\/assets\/|^\/(?:[^/]+\/)?[^/]*\.[^/.]+$/.test(path)

const twoYears = 'max-age=63072000; includeSubDomains'
const commonHeaders = {
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  permissionsPolicy: { camera: false, geolocation: false, microphone: false, payment: false, usb: false },
} as const

/** Scripts and styles come from files, or bear this answer's nonce; nothing may frame the page, and it calls its own origin alone. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
