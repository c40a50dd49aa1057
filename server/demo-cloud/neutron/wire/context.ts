import type { Caller, Cloud, Region } from '../../world/world'

/** What one region's Neutron needs from the rest of the demo cloud. */
export interface NeutronOptions {
  cloud: Cloud
  region: Region
  /** Who a token belongs to; undefined for none, an unknown, an expired or an unscoped one. */
  authenticate: (token: string | undefined) => Caller | undefined
  /** The address a host name stands for; undefined where it does not resolve. */
  resolveHost?: (name: string) => string | undefined
  /** Where Keystone is, for the 401's header. */
  keystoneUri: () => string
}

/** One authenticated request, ready for a handler. */
export interface Call {
  region: Region
  caller: Caller
  url: URL
  /** The part of the path before `/v2.0`, with scheme and host. */
  base: string
  /** The `{name}` segments of the route's path. */
  params: Record<string, string>
  body: Body
  resolveHost: (name: string) => string | undefined
}

/** A request's body: its text, and that text read as JSON where it is JSON. */
export type Body = { kind: 'none' } | { kind: 'malformed' } | { kind: 'json'; value: unknown }

/** What a handler answers; `body` is absent for 204. */
export interface Answer {
  status: 200 | 201 | 204
  body?: unknown
}

/** One entry of the route table: `path` segments below `/v2.0`, with `{name}` for parameters. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  handle: (call: Call) => Answer
}

/** A handled call, successful, with a body. */
export function ok(body: unknown): Answer {
  return { status: 200, body }
}
