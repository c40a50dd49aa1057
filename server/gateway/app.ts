import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'

interface GatewayOptions {
  /** The folder of the built app. */
  root: string
  /** What `config.json` says. */
  config: object
  /** Answers below a path of this origin, the demo cloud for one. */
  mount?: { path: string; app: Hono }
}

/** Serves the built app: hashed assets for ever, `index.html` for every page, `config.json` from memory. */
export function createGateway({ root, config, mount }: GatewayOptions): Hono {
  const app = new Hono()
  if (mount) app.all(`${mount.path}/*`, (context) => mount.app.fetch(context.req.raw))
  app.use(secureHeaders({ contentSecurityPolicy }), compress())
  app.get('/config.json', (context) => context.json(config, 200, { 'Cache-Control': 'no-cache' }))
  app.use(
    '/assets/*',
    serveStatic({ root, onFound: (_path, context) => context.header('Cache-Control', immutable) }),
  )
  app.use('*', serveStatic({ root }))
  app.get(
    '*',
    serveStatic({
      root,
      path: 'index.html',
      onFound: (_path, context) => context.header('Cache-Control', 'no-cache'),
    }),
  )
  return app
}

const immutable = 'public, max-age=31536000, immutable'

/** Mantine writes its theme's variables into a style element; scripts come from files alone. Clouds may be anywhere. */
const contentSecurityPolicy = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ['*'],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}
