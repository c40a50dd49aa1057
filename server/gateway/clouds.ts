import { Hono, type Context } from 'hono'
import { getConnInfo } from '@hono/node-server/conninfo'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { secureHeaders } from 'hono/secure-headers'
import { cloudRoutes } from './cloud-routes'
import { dial } from './upstream/dial'
import { forwardBy, greatestBody } from './upstream/forward'
import { refusal } from './refusal'
import { sealWith, type SealKeys } from './session/seal'
import type { GatewaySettings } from './settings'
import { signInLimit } from './session/sign-in-limit'
import { tokenCookies } from './session/token-cookies'
import type { Transport } from './transport'

/** Where the clouds are found on the gateway's own origin. */
export const cloudsPath = '/clouds'

interface CloudsOptions {
  /** How the clouds are reached; over the network unless told. */
  transport?: Transport
  /** Milliseconds in which a cloud's answer has to be there whole; 65 s unless told. */
  patienceMs?: number
  /** Whether everybody may sign in as often as they like: where the passwords are known to all. */
  isSignInUnlimited?: boolean
}

/** Creates the clouds of the settings, each below its own path, for pages of this origin alone. `keys` seal the cookies. */
export function createClouds(
  { clouds, publicUrl, trustProxy }: GatewaySettings,
  keys: SealKeys,
  { transport = dial, patienceMs, isSignInUnlimited = false }: CloudsOptions = {},
): Hono {
  const app = new Hono()
  const seal = sealWith(keys)
  const isSecure = publicUrl?.startsWith('https:') ?? false
  const limit = signInLimit()
  const waitFor = (context: Context) => (isSignInUnlimited ? 0 : limit.waitFor(clientOf(context, trustProxy)))
  const forward = forwardBy(transport, patienceMs)
  app.use(secureHeaders(answerHeaders), compress())
  app.use(async (context, next) => {
    if (isForeign(context, publicUrl))
      return refusal(403, 'ForeignOrigin', 'Requests from other origins are not forwarded')
    return next()
  })
  app.use(
    bodyLimit({
      maxSize: greatestBody,
      onError: () => refusal(413, 'BodyTooLarge', `A request has at most ${greatestBody} bytes`),
    }),
  )
  for (const cloud of clouds) {
    const path = `${cloudsPath}/${cloud.id}`
    const identity = cloud.identity.replace(/\/+$/, '').replace(/\/v3$/, '')
    const cookies = tokenCookies(cloud.id, path, { seal, isSecure })
    app.route(path, cloudRoutes({ cloud, path, identity, cookies, forward, waitFor }))
  }
  app.all('*', () => refusal(404, 'NoSuchCloud', 'The gateway has no such cloud'))
  return app
}

/** A cloud's answers are data: opened in a window of their own they are no page, and no other site may use them. */
const answerHeaders = {
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  strictTransportSecurity: false,
}

/** What the page is told of the clouds: where on this origin each is. */
export function pageConfig({ clouds }: GatewaySettings): object {
  return {
    clouds: clouds.map(({ id, name, interface: wanted, globalReaders, hint }) => ({
      id,
      name,
      interface: wanted,
      ...(globalReaders ? { globalReaders } : {}),
      ...(hint === undefined ? {} : { hint }),
      identity: `${cloudsPath}/${id}/identity/v3`,
      session: `${cloudsPath}/${id}/session`,
    })),
  }
}

/**
 * Whether a request comes from a page of another origin. Browsers say so themselves; besides, no handle travels but in
 * a header that other origins may not send, and cookies are `SameSite=Strict`.
 */
function isForeign({ req }: Context, publicUrl: string | undefined): boolean {
  const site = req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin') return true
  const told = req.header('origin')
  if (told === undefined) return false
  if (!URL.canParse(told)) return true
  const { origin, host } = new URL(told)
  // Without a public URL the scheme is not known: a proxy may have ended TLS.
  return publicUrl === undefined ? host !== req.header('host') : origin !== new URL(publicUrl).origin
}

function clientOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded ?? addressOf(context) ?? 'unknown'
}

function addressOf(context: Context): string | undefined {
  try {
    return getConnInfo(context).remote.address
  } catch {
    // In tests there is no socket.
    return undefined
  }
}
