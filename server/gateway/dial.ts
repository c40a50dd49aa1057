import { lookup } from 'node:dns'
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isLocalAddress } from './addresses'

export interface Call {
  method: string
  url: URL
  headers: Headers
  body: string | undefined
  /** Whether the operator named this host: then it may be any machine, this one too. */
  isTrusted: boolean
}

/**
 * Sends a request and answers as soon as the head of the answer has come; redirects are not followed. A host that a
 * cloud named is connected to only at an address that was checked: asked again, its name may mean another one.
 */
export function dial(call: Call, signal: AbortSignal): Promise<IncomingMessage> {
  const { method, url, headers, body, isTrusted } = call
  const isSecure = url.protocol === 'https:'
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  const options = {
    method,
    signal,
    headers: { ...Object.fromEntries(headers), ...length, 'accept-encoding': 'identity' },
    agent: agentFor(isSecure, isTrusted, method === 'GET'),
  }
  return new Promise((resolve, reject) => {
    const request = isSecure ? httpsRequest(url, options) : httpRequest(url, options)
    // A connection that was kept may have been closed at its other end meanwhile.
    const onError = (error: Error) => (request.reusedSocket ? resolve(dial(call, signal)) : reject(error))
    request.once('error', onError)
    request.once('response', (answer) => {
      // From here on, what breaks is the body, and who reads it learns of it.
      request.off('error', onError).on('error', () => undefined)
      resolve(answer)
    })
    request.end(body)
  })
}

/** Answers a name with those of its addresses that are some other machine's, or not at all. */
const checkedLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const elsewhere = error ? [] : addresses.filter(({ address }) => !isLocalAddress(address))
    const [first] = elsewhere
    if (!first) callback(error ?? new Error(`${hostname} is this machine or one of its links`), '', 0)
    else if (options.all) callback(null, elsewhere)
    else callback(null, first.address, first.family)
  })
}

const agents = new Map<string, HttpAgent | HttpsAgent>()

/** Connections are kept for reads alone: on one that breaks, nobody knows whether a write was carried out. */
function agentFor(isSecure: boolean, isTrusted: boolean, keepAlive: boolean): HttpAgent | HttpsAgent {
  const kind = `${isSecure} ${isTrusted} ${keepAlive}`
  const options = { keepAlive, lookup: isTrusted ? lookup : checkedLookup }
  const agent = agents.get(kind) ?? (isSecure ? new HttpsAgent(options) : new HttpAgent(options))
  agents.set(kind, agent)
  return agent
}
