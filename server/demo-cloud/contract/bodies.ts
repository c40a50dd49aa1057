import fc from 'fast-check'
import {
  type Body,
  algorithms,
  bool,
  dpd,
  endpoints,
  lifetime,
  long,
  mostly,
  networks,
  text,
  unknownId,
} from './body-values'

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
