import type { MiddlewareHandler } from 'hono'

/** Where a line of the log goes. */
export type LogSink = (line: Record<string, unknown>) => void

/** One JSON line for each request: no query, no header, no body, so no secret. */
export function requestLog(sink: LogSink): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now()
    await next()
    sink({
      time: new Date().toISOString(),
      method: context.req.method,
      path: new URL(context.req.url).pathname,
      status: context.res.status,
      ms: Math.round(performance.now() - start),
      request: context.res.headers.get('x-openstack-request-id') ?? undefined,
    })
  }
}

/** A line as JSON of printable ASCII: what a client or a cloud wrote can say nothing to the terminal that shows it. */
export const logText = (line: Record<string, unknown>): string =>
  JSON.stringify(line).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A line of JSON on the standard output. */
export const standardOutput: LogSink = (line) => {
  process.stdout.write(`${logText(line)}\n`)
}
