import type { Session } from './test-stage'

/** What an attacker tries at the gateway, and what the tables in docs/gateway-refusals.md are made of. */

/** A route that works. */
export const at = '/clouds/north/network/RegionOne'

/** Requests that would lead elsewhere than the page needs. */
export const pathAttempts: readonly (readonly [what: string, request: string])[] = [
  ['the parent of the endpoint', `GET ${at}/v2.0/../../../../identity/v3/users`],
  ['the parent, encoded', `GET ${at}/v2.0/%2e%2e/%2E%2E/identity`],
  ['the parent, half encoded', `GET ${at}/v2.0/.%2e/%2e./identity`],
  ['the parent, encoded twice', `GET ${at}/v2.0/%252e%252e/identity`],
  ['the parent in overlong UTF-8', `GET ${at}/v2.0/%c0%ae%c0%ae/identity`],
  ['the parent in wide letters', `GET ${at}/v2.0/%EF%BC%8E%EF%BC%8E/identity`],
  ['the parent with a parameter', `GET ${at}/v2.0/..;/identity`],
  ['encoded slashes', `GET ${at}/v2.0/..%2f..%2fidentity`],
  ['encoded back slashes', `GET ${at}/v2.0/..%5c..%5cidentity`],
  ['back slashes', `GET ${at}/v2.0/\\\\evil.invalid\\x`],
  ['two slashes and a host', `GET ${at}/v2.0//evil.invalid/`],
  ['a host behind a user', `GET ${at}@evil.invalid/v2.0/routers`],
  ['an encoded user', `GET ${at}/v2.0/%40evil.invalid`],
  ['a port', `GET ${at}:22/v2.0/routers`],
  ['an encoded line break', `GET ${at}/v2.0/routers%0d%0aHost:%20evil.invalid`],
  ['an encoded NUL', `GET ${at}/v2.0/routers%00`],
  ['an encoded query', `GET ${at}/v2.0/routers%3Fx=1`],
  ['an encoded fragment', `GET ${at}/v2.0/routers%23x`],
  ['another version of Neutron', `GET ${at}/v1.0/routers`],
  ['no version', `GET ${at}/`],
  ['another region', 'GET /clouds/north/network/RegionTwo/v2.0/routers'],
  ['a region that every object has', 'GET /clouds/north/network/constructor/v2.0/routers'],
  ['another one of these', 'GET /clouds/north/network/__proto__/v2.0/routers'],
  ['another cloud', 'GET /clouds/west/network/RegionOne/v2.0/routers'],
  ['another service', 'GET /clouds/north/compute/RegionOne/v2.1/servers'],
  ['a session to write', 'PUT /clouds/north/session'],
  ['a part of a session', 'GET /clouds/north/session/tokens'],
  ['users of Keystone', 'GET /clouds/north/identity/v3/users'],
  ['a new user of Keystone', 'POST /clouds/north/identity/v3/users'],
  ['the root of Keystone', 'GET /clouds/north/identity/'],
  ['a network to delete', `DELETE ${at}/v2.0/networks/1`],
  ['a security group to change', `PUT ${at}/v2.0/security-groups/1`],
  ['an agent to delete', `DELETE ${at}/v2.0/agents/1`],
  ['a network for an agent', `POST ${at}/v2.0/agents/1/dhcp-networks`],
  ['an interface of a router', `PUT ${at}/v2.0/routers/1/add_router_interface`],
  ['a whole collection to delete', `DELETE ${at}/v2.0/vpn/`],
  ['another method', `PATCH ${at}/v2.0/vpn/ikepolicies/1`],
  ['a trace', `TRACE ${at}/v2.0/routers`],
  ['a preflight', `OPTIONS ${at}/v2.0/routers`],
  ['another host, as to a proxy', 'GET http://evil.invalid/v2.0/routers'],
  ['a tunnel, as to a proxy', 'CONNECT evil.invalid:443'],
]

/** Files of the gateway’s own machine. */
export const fileAttempts: readonly string[] = [
  '/..%2fpackage.json',
  '/assets/..%2f..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%5cpackage.json',
  '/.vite/manifest.json',
  '/.env',
  '/assets/of-a-former-version.js',
  '/robots.txt',
  '/favicon.ico',
]

/** Endpoints that a cloud’s catalog may name, where something listens on a port of this machine. */
export const catalogAttempts: readonly (readonly [what: string, endpoint: (port: number) => string])[] = [
  ['this machine', (port) => `http://127.0.0.1:${port}`],
  ['this machine in another number', (port) => `http://127.8.9.1:${port}`],
  ['this machine as one number', (port) => `http://2130706433:${port}`],
  ['this machine in hexadecimal', (port) => `http://0x7f.0.0.1:${port}`],
  ['this machine in octal', (port) => `http://0177.0.0.1:${port}`],
  ['this machine, shortened', (port) => `http://127.1:${port}`],
  ['this machine in other digits', (port) => `http://①②⑦.⓪.⓪.①:${port}`],
  ['this machine by its name', (port) => `http://localhost:${port}`],
  ['this machine by its whole name', (port) => `http://LOCALHOST.:${port}`],
  ['this machine by a name below', (port) => `http://x.localhost:${port}`],
  ['any address of this machine', (port) => `http://0.0.0.0:${port}`],
  ['this machine in IPv6', (port) => `http://[::1]:${port}`],
  ['any address in IPv6', (port) => `http://[::]:${port}`],
  ['IPv4 in IPv6', (port) => `http://[::ffff:127.0.0.1]:${port}`],
  ['IPv4 in IPv6, as of old', (port) => `http://[::127.0.0.1]:${port}`],
  ['IPv4 behind NAT64', () => 'http://[64:ff9b::7f00:1]/'],
  ['IPv4 by 6to4', () => 'http://[2002:7f00:1::]/'],
  ['a name that leads to this machine', (port) => `http://elsewhere.example:${port}`],
  ['such a name in IPv6', (port) => `http://six.example:${port}`],
  ['a name that leads to the metadata', () => 'http://links.example/'],
  ['the metadata service', () => 'http://169.254.169.254/latest/meta-data'],
  ['the metadata service in IPv6', () => 'http://[fd00:ec2::254]/'],
  ['the metadata service by name', () => 'http://metadata.google.internal/'],
  ['another provider’s', () => 'http://100.100.100.200/'],
  ['a machine on the same link', () => 'http://[fe80::1]/'],
  ['everybody on the link', () => 'http://224.0.0.1/'],
  ['a file', () => 'file:///etc/passwd'],
  ['another protocol', (port) => `gopher://evil.invalid:${port}/`],
  ['a password', (port) => `http://user:secret@evil.invalid:${port}/`],
  ['a query', () => 'http://evil.invalid/?x='],
  ['a fragment', () => 'http://evil.invalid/#'],
  ['no address at all', () => 'evil'],
]

/** Where browsers reach the gateway, where it is told. */
export const publicUrl = 'https://vpn.example.org'

/** What a browser says of pages that are not this one’s, and what the gateway is told. */
export const originAttempts: [
  what: string,
  headers: Record<string, string>,
  settings?: { publicUrl: string },
][] = [
  ['says so itself', { 'Sec-Fetch-Site': 'cross-site' }],
  ['is a sister of this one', { 'Sec-Fetch-Site': 'same-site' }],
  ['is no page but a typed address', { 'Sec-Fetch-Site': 'none' }],
  ['has another origin', { Origin: 'https://evil.invalid' }],
  ['has another port', { Origin: 'http://panel.test:8080' }],
  ['has a name that begins alike', { Origin: 'http://panel.test.evil.invalid' }],
  ['hides its origin', { Origin: 'null' }],
  ['has an origin that is none', { Origin: 'panel.test' }],
  [
    `has another scheme than the public URL, \`${publicUrl}\``,
    { Origin: 'http://vpn.example.org' },
    { publicUrl },
  ],
  [
    `has another port than the public URL, \`${publicUrl}\``,
    { Origin: 'https://vpn.example.org:8443' },
    { publicUrl },
  ],
  [
    `is where the gateway listens, not at the public URL, \`${publicUrl}\``,
    { Origin: 'http://panel.test' },
    { publicUrl },
  ],
]

/** What a page says that no cloud is told. */
export const untoldHeaders = {
  Referer: 'http://panel.test/x',
  Authorization: 'Basic eDp5',
  Forwarded: 'for=10.0.0.1',
  'X-Forwarded-Host': 'evil.invalid',
  'X-HTTP-Method-Override': 'DELETE',
  'X-Method-Override': 'DELETE',
  'X-Original-URL': '/admin',
  'X-Service-Token': 'x',
  'X-Project-Id': 'p2',
  'OpenStack-API-Version': 'x',
  'X-Openstack-Request-Id': 'req-evil',
  TE: 'trailers',
  'Accept-Language': 'en',
  'User-Agent': 'x',
}

/** What a cloud says that no page is told. */
const hostile = {
  'Set-Cookie': 'a=b; Path=/',
  'Access-Control-Allow-Origin': '*',
  'Clear-Site-Data': '"*"',
  'Content-Security-Policy': 'script-src *',
  'Content-Disposition': 'inline',
  'Content-Encoding': 'x',
  Refresh: '0; url=https://evil.invalid',
  Link: '<https://evil.invalid/x.js>; rel=preload',
  'Service-Worker-Allowed': '/',
  'Strict-Transport-Security': 'max-age=0',
  'WWW-Authenticate': 'Basic realm="Your password, please"',
  'X-Subject-Token': 'token-of-the-cloud',
  Server: 'x',
}

/** What a cloud may answer, and how the gateway does then. */
export const cloudAnswers: readonly (readonly [what: string, answer: () => Response, expected: string])[] = [
  [
    'redirects to the metadata',
    () => Response.redirect('http://169.254.169.254/latest', 302),
    '502 RedirectRefused',
  ],
  ['redirects for good', () => Response.redirect('https://evil.invalid/', 308), '502 RedirectRefused'],
  [
    'answers with a page',
    () => new Response('<script>tripped()</script>', { headers: { 'Content-Type': 'text/html' } }),
    '200',
  ],
  [
    'answers with a drawing',
    () => new Response('<svg onload="tripped()"/>', { headers: { 'Content-Type': 'image/svg+xml' } }),
    '200',
  ],
  [
    'answers with a script',
    () => new Response('tripped()', { headers: { 'Content-Type': 'text/javascript' } }),
    '200',
  ],
  ['answers without a type', () => new Response(Buffer.from('<html>')), '200'],
  ['sets headers for the panel', () => Response.json({}, { status: 401, headers: hostile }), '401'],
]

const path = `${at}/v2.0/vpn/ikepolicies`
const head = (session: Session, lines: readonly string[]) =>
  [
    `POST ${path} HTTP/1.1`,
    'Host: panel.test',
    'Connection: close',
    `X-Auth-Token: ${session.handle}`,
    `Cookie: ${session.cookie}`,
    ...lines,
  ]
    .map((line) => `${line}\r\n`)
    .join('')
const smuggled = `DELETE ${path}/1 HTTP/1.1\r\nHost: panel.test\r\n\r\n`

/** Requests that two servers might read in two ways, or that are too great. */
export const shapeAttempts: readonly (readonly [what: string, bytes: (session: Session) => string])[] = [
  [
    'with both a length and chunks',
    (session) =>
      `${head(session, ['Content-Length: 4', 'Transfer-Encoding: chunked'])}\r\n0\r\n\r\n${smuggled}`,
  ],
  [
    'with two lengths',
    (session) => `${head(session, ['Content-Length: 2', `Content-Length: ${smuggled.length}`])}\r\n{}`,
  ],
  ['with a length that is a list', (session) => `${head(session, ['Content-Length: 2, 2'])}\r\n{}`],
  ['with a length below nought', (session) => `${head(session, ['Content-Length: -1'])}\r\n{}`],
  [
    'with chunks in other words',
    (session) => `${head(session, ['Transfer-Encoding: xchunked'])}\r\n0\r\n\r\n`,
  ],
  [
    'with chunks that are not the last coding',
    (session) => `${head(session, ['Transfer-Encoding: chunked, identity'])}\r\n0\r\n\r\n`,
  ],
  [
    'with a chunk of no size',
    (session) => `${head(session, ['Transfer-Encoding: chunked'])}\r\nZ\r\n{}\r\n0\r\n\r\n`,
  ],
  [
    'with a folded header',
    (session) => `${head(session, ['X-A: b', ' Transfer-Encoding: chunked', 'Content-Length: 2'])}\r\n{}`,
  ],
  ['with a blank before a colon', (session) => `${head(session, ['Content-Length : 2'])}\r\n{}`],
  ['with a line feed alone', (session) => `${head(session, ['Content-Length: 2\nX-B: c'])}\r\n{}`],
  ['with a NUL in a header', (session) => `${head(session, ['X-A: \0', 'Content-Length: 2'])}\r\n{}`],
  ['without a host', () => `POST ${path} HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}`],
  [
    'with 300 kB of headers',
    (session) => `${head(session, [`X-A: ${'a'.repeat(300_000)}`, 'Content-Length: 2'])}\r\n{}`,
  ],
  [
    'with a body of 2 MB',
    (session) => `${head(session, ['Content-Length: 2000000'])}\r\n${'x'.repeat(2_000_000)}`,
  ],
  [
    'with 2 MB in chunks',
    (session) =>
      `${head(session, ['Transfer-Encoding: chunked'])}\r\n1e8480\r\n${'x'.repeat(2_000_000)}\r\n0\r\n\r\n`,
  ],
  ['of no protocol', () => `POST ${path}\r\n\r\n`],
  ['of another protocol', () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
]
