import { createHash } from 'node:crypto'

/** The demo's name service: every `*.example` name has an address in 192.0.2.0/24 of its own, other names have none. */
export function exampleHost(name: string): string | undefined {
  if (!/^([a-z0-9-]+\.)+example$/i.test(name)) return undefined
  const [byte = 0] = createHash('sha256').update(name.toLowerCase()).digest()
  return `192.0.2.${1 + (byte % 254)}`
}
