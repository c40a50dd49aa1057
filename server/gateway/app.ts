import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { requestLog, type LogSink } from './log'
import { noncePlaceholder } from './nonce'

interface GatewayOptions {
  /** The folder of the built app. */
  root: string
  /** What `config.json` says. */
  config: object
  /** Answers below paths of this origin: the clouds, or the demo cloud. */
  mounts?: readonly { path: string; app: Hono }[]
  /** Whether the page calls other origins: it does where clouds are not behind the gateway. */
  callsElsewhere?: boolean
  /** Whether browsers reach the gateway by https alone. */
  isSecure?: boolean
  log?: LogSink
}

/** Serves the built app: hashed assets for ever, `index.html` for every page, `config.json` from memory. */
export function createGateway(options: GatewayOptions): Hono {
  const { root, config, mounts = [], callsElsewhere = true, isSecure = false, log } = options
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
  app.use(
    '/assets/*',
    serveStatic({ root, onFound: (_path, context) => context.header('Cache-Control', immutable) }),
  )
  app.get('/', page)
  app.get('/index.html', page)
  app.use('*', serveStatic({ root }))
  app.get('*', page)

  /** Styles that the theme makes in the page are let in by a nonce of this answer alone. */
  function page(): Response {
    const nonce = randomBytes(18).toString('base64')
    const html = readFileSync(join(root, 'index.html'), 'utf8').replaceAll(noncePlaceholder, nonce)
    const policy = contentSecurityPolicy(nonce, callsElsewhere)
    return new Response(html, {
      headers: {
        'Content-Type': 'text/html; charset=utf-8',
        'Cache-Control': 'no-cache',
        'Content-Security-Policy': policy,
      },
    })
  }
  return app
}

const immutable = 'public, max-age=31536000, immutable'
const twoYears = 'max-age=63072000; includeSubDomains'
const commonHeaders = {
  xFrameOptions: 'DENY',
  referrerPolicy: 'no-referrer',
  permissionsPolicy: { camera: false, geolocation: false, microphone: false, payment: false, usb: false },
} as const

/** Scripts and styles come from files, or bear this answer's nonce; nothing may frame the page. */
function contentSecurityPolicy(nonce: string, callsElsewhere: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${callsElsewhere ? '*' : "'self'"}`,
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}
