import { readFileSync } from 'node:fs'

/** What README.md tells who tries the panel: the table of its branch office, and who signs in. */
export interface ReadmeValues {
  user: string
  password: string
  region: string
  router: string
  network: string
  peerAddress: string
  peerNetwork: string
  psk: string
}

/** Reads the values out of the text of README.md. Throws where one is not told. */
export function readmeValues(file: string | URL): ReadmeValues {
  const text = readFileSync(file, 'utf8')
  const told = (what: string, pattern: RegExp): string => {
    const [, value] = pattern.exec(text) ?? []
    if (value === undefined) throw new Error(`README.md does not tell the ${what}`)
    return value
  }
  return {
    user: told('user', /Sign in as `(\w+)`/),
    password: told('password', /password is `(\w+)`/),
    region: told('region', /in North \/ (\w+) /),
    router: told('router', /^\| router, network \| `([\w-]+)`/m),
    network: told('network', /^\| router, network \| `[\w-]+`, `([\w-]+)`/m),
    peerAddress: told('peer address', /^\| peer address \| `([\d.]+)`/m),
    peerNetwork: told('peer network', /^\| peer network \| `([\d./]+)`/m),
    psk: told('key', /^\| pre-shared key \| `([\w-]+)`/m),
  }
}
