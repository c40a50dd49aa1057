import fc from 'fast-check'

/** The keys of the bodies of the five VPN resources. */
export const kinds = [
  'ikepolicy',
  'ipsecpolicy',
  'vpnservice',
  'endpoint_group',
  'ipsec_site_connection',
] as const
export type Kind = (typeof kinds)[number]

/** Their collections, below `/v2.0/vpn/`. */
export const collections: Record<Kind, string> = {
  ikepolicy: 'ikepolicies',
  ipsecpolicy: 'ipsecpolicies',
  vpnservice: 'vpnservices',
  endpoint_group: 'endpoint-groups',
  ipsec_site_connection: 'ipsec-site-connections',
}

/** A request's resource. Texts that begin with `@` name an object of the world that the request is sent to. */
export type Body = Record<string, unknown>

const unknownId = '00000000-0000-4000-8000-000000000000'
const long = (length: number) => 'x'.repeat(length)

/** Mostly values that are taken, so that whole bodies are taken too, and now and then one that may not be. */
const mostly = (good: readonly unknown[], doubtful: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 19, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.constantFrom(...doubtful) },
  )

const text = mostly(['', 'one', 'Zürich–東京', long(255)], [long(256), 5, null, {}, ['a'], true])
const bool = mostly([true, false], ['true', 'False', 1, 0, 'maybe', null, 2, {}])
const algorithms = {
  auth_algorithm: mostly(['sha1', 'sha256', 'sha384', 'sha512'], ['md5', 'SHA256', '', null, 1, 'aes-cmac']),
  encryption_algorithm: mostly(
    ['3des', 'aes-128', 'aes-192', 'aes-256'],
    ['des', 'aes-256-gcm-16', '', null, ['aes-128'], 'AES-256'],
  ),
  pfs: mostly(['group2', 'group5', 'group14'], ['group1', 'group15', 'group19', 14, null, '']),
}
const lifetime = mostly(
  [{}, { value: 60 }, { units: 'seconds', value: 3600 }, { units: 'seconds' }, { value: 2147483647 }],
  [
    { units: 'kilobytes', value: 1000 },
    { value: 59 },
    { value: 0 },
    { value: -1 },
    { value: '3600' },
    { value: 'soon' },
    { value: 1.5 },
    { value: 2147483648 },
    { value: null },
    { units: null },
    { colour: 'red' },
    3600,
    'seconds',
    null,
    [],
  ],
)
type Attributes = Record<string, fc.Arbitrary<unknown>>

/** Required attributes are left out now and then, optional ones half the time; a body seldom has one of no kind. */
function bodyWith(required: Attributes, optional: Attributes): fc.Arbitrary<Body> {
  const left = (attributes: Attributes, freq: number): Attributes =>
    Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [name, fc.option(values, { freq, nil: undefined })]),
    )
  const colour = fc.oneof(
    { weight: 30, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constant('red') },
  )
  return fc
    .record({ ...left(required, 25), ...left(optional, 2), colour })
    .map((body) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)))
}

const named = { name: text, description: text }

const endpoints = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(['10.88.1.0/24'], ['10.88.1.0/24', '10.88.2.0/24'], ['fd00:88::/64']),
  },
  { weight: 4, arbitrary: fc.constantFrom(['@subnet'], ['@subnet', '@second-subnet'], ['@subnet-v6']) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(
      [],
      '10.88.1.0/24',
      ['10.88.1.5/24'],
      ['10.88.1.5'],
      ['10.0.0.0/33'],
      [unknownId],
      ['office'],
      [''],
      [5],
      [null],
      { a: 1 },
      null,
      5,
    ),
  },
)

const dpd = mostly(
  [
    {},
    { action: 'hold' },
    { action: 'restart', interval: 15, timeout: 60 },
    { interval: 10 },
    { timeout: 300 },
  ],
  [
    { action: 'wait' },
    { interval: 120 },
    { interval: 0, timeout: 1 },
    { timeout: 30 },
    { interval: -1 },
    { interval: 'often' },
    { interval: '10', timeout: '60' },
    { interval: '10' },
    { timeout: 2147483648 },
    { interval: null },
    { colour: 'red' },
    'hold',
    null,
    5,
  ],
)
const networks = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constant<Body>({
      vpnservice_id: '@service',
      local_ep_group_id: '@local-group',
      peer_ep_group_id: '@peer-group',
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constant<Body>({ vpnservice_id: '@legacy-service', peer_cidrs: ['10.88.7.0/24'] }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record(
        {
          vpnservice_id: fc.constantFrom('@service', '@legacy-service', unknownId, 'nope', null),
          local_ep_group_id: fc.constantFrom(
            '@local-group',
            '@local-group-v6',
            '@peer-group',
            unknownId,
            '',
            null,
          ),
          peer_ep_group_id: fc.constantFrom(
            '@peer-group',
            '@peer-group-v6',
            '@local-group',
            unknownId,
            'nope',
            null,
          ),
          peer_cidrs: fc.constantFrom<unknown>(
            [],
            ['10.88.7.0/24', '10.88.8.0/24'],
            ['10.88.7.0/24', 'fd00:88::/64'],
            ['fd00:88::/64'],
            ['10.88.7.5/24'],
            ['10.88.7.0/24', '10.88.7.0/24'],
            ['x'],
            '10.88.7.0/24',
            null,
            [5],
          ),
        },
        { requiredKeys: ['vpnservice_id'] },
      )
      .map((body): Body => body),
  },
)
const connection = bodyWith(
  {
    ikepolicy_id: mostly(['@ike-policy'], [unknownId, 'nope', null, '@ipsec-policy']),
    ipsecpolicy_id: mostly(['@ipsec-policy'], [unknownId, 'nope', null, '@ah-esp-policy']),
    peer_address: mostly(
      ['203.0.113.200', '198.51.100.9'],
      ['', '2001:db8::1', '999.1.1.1', 'not a name', '10.0.0.0/24', 5, null, long(256)],
    ),
    peer_id: mostly(['203.0.113.200', 'site-b.example.com', '@b.example.com'], ['', long(256), 5, null]),
    psk: mostly(['a-key-for-the-tests', 'k&y<with>"odd\' ch@rs é'], ['', long(255), long(256), 5, null]),
  },
  {
    ...named,
    local_id: mostly(['', 'site-a.example.com'], [long(256), 5, null]),
    mtu: mostly([1500, 68, 1400, 9000], [67, 0, -1, '1400', 'big', 1.5, null, 2147483648]),
    initiator: mostly(['bi-directional', 'response-only'], ['both', '', null]),
    dpd,
    admin_state_up: bool,
  },
)

/** Bodies of POST for each kind: whole, partial and wrong ones. */
export const bodies: Record<Kind, fc.Arbitrary<Body>> = {
  ikepolicy: bodyWith(
    {},
    {
      ...named,
      ...algorithms,
      lifetime,
      ike_version: mostly(['v1', 'v2'], ['v3', 'V2', 2, null]),
      phase1_negotiation_mode: mostly(['main', 'aggressive'], ['fast', '', null]),
    },
  ),
  ipsecpolicy: bodyWith(
    {},
    {
      ...named,
      ...algorithms,
      lifetime,
      transform_protocol: mostly(['esp', 'ah', 'ah-esp'], ['gre', 'ESP', null]),
      encapsulation_mode: mostly(['tunnel', 'transport'], ['magic', '', null]),
    },
  ),
  vpnservice: bodyWith(
    { router_id: mostly(['@router'], ['@inside-router', unknownId, 'router1', null, 5]) },
    {
      ...named,
      subnet_id: mostly(['@subnet', null], ['@loose-subnet', unknownId, 'lan', 5, '']),
      admin_state_up: bool,
    },
  ),
  endpoint_group: bodyWith(
    { type: mostly(['cidr', 'subnet'], ['router', 'vlan', 'network', 'postcode', null, 5]), endpoints },
    named,
  ),
  ipsec_site_connection: fc.tuple(connection, networks).map(([one, other]): Body => ({ ...one, ...other })),
}

/** The bodies whose fate at a real cloud is recorded: always the same ones. */
export function recordedBodies(kind: Kind): Body[] {
  return fc.sample(bodies[kind], { seed: 20261123, numRuns: 120 })
}

/** A body with the ids that its `@` names have in a world; a text with `@` that names nothing is left as it is. */
export function withIds(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((item) => withIds(item, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withIds(item, ids)]))
}
