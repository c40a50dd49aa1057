export interface Call {
  method: string
  url: URL
  headers: Headers
  body: string | undefined
  /** Whether the operator named this host: then it may be any machine, this one too. */
  isTrusted: boolean
}

/** The head of a cloud's answer, and its body as it comes. */
export interface UpstreamAnswer {
  status: number
  /** A header by its name in lower case. */
  header: (name: string) => string | undefined
  body: AsyncIterator<Uint8Array>
  /** Gives the rest of the body up. */
  destroy: () => void
}

/**
 * Sends a request to a cloud and answers as soon as the head of the answer has come; redirects are not followed. Rejects
 * where no answer comes. `signal` ends the request and its answer.
 */
export type Transport = (call: Call, signal: AbortSignal) => Promise<UpstreamAnswer>

/** Creates a transport to a cloud that runs in this process: the demo cloud. */
export function transportTo(fetch: (request: Request) => Response | Promise<Response>): Transport {
  return async ({ method, url, headers, body = null }, signal) => {
    const aborted = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('Given up')), { once: true })
    })
    aborted.catch(() => undefined)
    const answer = await Promise.race([fetch(new Request(url, { method, headers, body, signal })), aborted])
    const chunks = (answer.body ?? new Blob([]).stream())[Symbol.asyncIterator]()
    // Over a network, an answer that breaks at once is none.
    const first = await Promise.race([chunks.next(), aborted])
    return {
      status: answer.status,
      header: (name) => answer.headers.get(name) ?? undefined,
      body: startingWith(first, chunks, aborted),
      destroy: () => void chunks.return?.(),
    }
  }
}

async function* startingWith(
  first: IteratorResult<Uint8Array>,
  rest: AsyncIterator<Uint8Array>,
  aborted: Promise<never>,
): AsyncGenerator<Uint8Array> {
  for (let next = first; next.done !== true; next = await Promise.race([rest.next(), aborted])) {
    yield next.value
  }
}
