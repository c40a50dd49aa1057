import { lookup } from 'node:dns'
import {
  Agent as HttpAgent,
  request as httpRequest,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isLocalAddress } from './addresses'
import type { Transport, UpstreamAnswer } from '../transport'

/** Reaches clouds over the network. A host that a cloud named is connected to only at an address that was checked: asked again, its name may mean another one. */
export const dial: Transport = (call, signal) => {
  const { method, url, headers, body, isTrusted } = call
  const isSecure = url.protocol === 'https:'
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
  const options = {
    method,
    headers: { ...Object.fromEntries(headers), ...length, 'accept-encoding': 'identity' },
    agent: agentFor(isSecure, isTrusted, method === 'GET'),
  }
  return new Promise((resolve, reject) => {
    const request = isSecure ? httpsRequest(url, options) : httpRequest(url, options)
    const onError = (error: Error) => {
      // A connection that was kept may have been closed at its other end meanwhile.
      if (request.reusedSocket && !signal.aborted) resolve(dial(call, signal))
      else reject(error)
    }
    request.once('error', onError)
    request.once('upgrade', (_answer, socket) => {
      socket.destroy()
      reject(new Error('The cloud changed the protocol'))
    })
    request.once('response', (answer) => {
      // From here on, what breaks is the body, and who reads it learns of it.
      request.off('error', onError).on('error', () => undefined)
      resolve(asAnswer(answer))
    })
    endWith(signal, request)
    request.end(body)
  })
}

/** Ends a request, and its answer if that is still coming, as soon as the signal says so. */
function endWith(signal: AbortSignal, request: ClientRequest): void {
  const end = () => void request.destroy(new Error('Given up'))
  if (signal.aborted) return end()
  signal.addEventListener('abort', end)
  request.once('close', () => signal.removeEventListener('abort', end))
}

function asAnswer(answer: IncomingMessage): UpstreamAnswer {
  return {
    status: answer.statusCode ?? 502,
    header: (name) => {
      const value = answer.headers[name]
      return typeof value === 'string' ? value : undefined
    },
    body: answer[Symbol.asyncIterator](),
    destroy: () => void answer.destroy(),
  }
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
