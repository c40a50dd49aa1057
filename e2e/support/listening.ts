import type { ServerType } from '@hono/node-server'

/** A server once it listens: where it is found, and how it is stopped with all its connections. */
export async function listening(server: ServerType): Promise<{ origin: string; stop: () => Promise<void> }> {
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) server.closeAllConnections()
    })
  return { origin: `http://127.0.0.1:${address.port}`, stop }
}
