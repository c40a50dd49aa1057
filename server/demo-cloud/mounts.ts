import { Hono, type MiddlewareHandler } from 'hono'
import { cors, keystoneCors, neutronCors } from './cors'
import type { Faults } from './faults/faults'
import { createKeystone } from './keystone/app'
import type { Identity } from './keystone/context'
import { callerOf } from './keystone/tokens'
import { createNeutron } from './neutron/wire/app'
import type { Cloud, Region, World } from './world/world'

export interface MountOptions {
  world: World
  basePath: string
  now: () => number
  faults: Faults
  /** Called after each request that may have changed something. */
  onWrite: () => void
  tokenLifetimeMs: number
  corsOrigins: string[] | undefined
}

/** Answers a request with the Keystone or the Neutron its path names; 404 where there is no such cloud or region. */
export function createMounts(options: MountOptions): (request: Request) => Response | Promise<Response> {
  const keystones = new WeakMap<Cloud, Hono>()
  const neutrons = new WeakMap<Region, Hono>()
  return (request) => {
    const { pathname } = new URL(request.url)
    const [cloudId = '', name = '', service] = pathname.slice(options.basePath.length + 1).split('/')
    const cloud = pathname.startsWith(`${options.basePath}/`) ? options.world.clouds.get(cloudId) : undefined
    if (!cloud) return new Response(null, { status: 404 })
    const identity = identityOf(cloud, options)
    if (name === 'identity') return kept(keystones, cloud, () => keystoneOf(identity, options)).fetch(request)
    const region = cloud.regions.get(name)
    if (!region || service !== 'network') return new Response(null, { status: 404 })
    return kept(neutrons, region, () => neutronOf(region, identity, options)).fetch(request)
  }
}

/** The app of this cloud or region, made at the first request: after a reset the world holds other ones. */
function kept<Key extends object>(apps: WeakMap<Key, Hono>, key: Key, make: () => Hono): Hono {
  const app = apps.get(key) ?? make()
  apps.set(key, app)
  return app
}

function identityOf(cloud: Cloud, { basePath, tokenLifetimeMs, now }: MountOptions): Identity {
  return { cloud, basePath: `${basePath}/${cloud.id}`, tokenLifetimeMs, now }
}

function keystoneOf(identity: Identity, options: MountOptions): Hono {
  const app = new Hono()
  const at = `${identity.basePath}/identity`
  app.use(
    '*',
    cors(keystoneCors, allowed(options)),
    options.faults.standInFront({ cloud: identity.cloud.id, at }),
  )
  app.use('*', afterWrite(options.onWrite))
  const keystone = createKeystone(identity)
  app.all('*', (context) => keystone.fetch(context.req.raw))
  return app
}

function neutronOf(region: Region, identity: Identity, options: MountOptions): Hono {
  const app = new Hono()
  const at = `${identity.basePath}/${region.name}/network`
  const place = { cloud: identity.cloud.id, region: region.name, at }
  app.use('*', cors(neutronCors, allowed(options)), options.faults.standInFront(place))
  app.use('*', afterWrite(options.onWrite))
  app.all('*', (context) => {
    const { origin } = new URL(context.req.url)
    const neutron = createNeutron({
      cloud: identity.cloud,
      region,
      authenticate: (token) => callerOf(identity, token),
      keystoneUri: () => `${origin}${identity.basePath}/identity`,
    })
    return neutron.fetch(context.req.raw)
  })
  return app
}

function allowed({ corsOrigins }: MountOptions): (origin: string) => boolean {
  return (origin) => corsOrigins === undefined || corsOrigins.includes(origin)
}

function afterWrite(onWrite: () => void): MiddlewareHandler {
  return async (context, next) => {
    await next()
    if (context.req.method !== 'GET') onWrite()
  }
}
