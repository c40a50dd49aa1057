import type { Cloud, Token } from '../world/world'

/** What every part of one cloud's Keystone works with. */
export interface Identity {
  cloud: Cloud
  /** Where it is mounted, without origin: `/demo-cloud/north`. Neutron's regions are mounted beside it. */
  basePath: string
  tokenLifetimeMs: number
  now: () => number
}

/** One request of a known user. */
export interface KeystoneCall {
  identity: Identity
  token: Token
  /** The absolute URL of this Keystone, with `/v3`. */
  v3: string
  body: unknown
  params: Record<string, string>
  query: URLSearchParams
}
