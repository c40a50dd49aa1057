import type { Aspect } from './recording'

/** Differences between the demo cloud and the real one that stand, and why. */
export interface KnownDifference {
  /** What differs, in a few words. */
  what: string
  reason: string
  aspects: readonly Aspect[]
  /** Labels of the scenario's requests. */
  labels: readonly string[]
}

/** All differences there are. One that has vanished has to go from here too: the contract test sees to it. */
export const knownDifferences: readonly KnownDifference[] = [
  {
    what: 'Keystone: what its JSON schemas and checks refuse',
    reason:
      'The demo refuses the same requests with words of its own for the attribute; no client reads them.',
    aspects: ['message'],
    labels: [
      'sign-in: password, scope no project',
      'sign-in: password, scope a project id that is a number',
      'sign-in: password, scope project null',
      'sign-in: password, scope another word',
      'sign-in: password, scope scope null',
      'sign-in: password, scope scope a list',
      'sign-in: password null',
      'sign-in: password a number',
      'sign-in: no user name',
      'sign-in: empty domain',
      'sign-in: no methods',
      'sign-in: methods a text',
      'sign-in: part without its user',
      'sign-in: identity empty',
      'sign-in: identity null',
      'sign-in: identity a text',
      'sign-in: no body',
      'sign-in: a list',
      'sign-in: a text',
      'sign-in: auth a text',
      'sign-in: form encoded',
      'sign-in: token, empty',
      'application credential: without a name',
      'application credential: with a name that is a number',
    ],
  },
  {
    what: 'Keystone: a token of an application credential that was deleted',
    reason:
      'The real Keystone still took it when the credential was gone; the demo ends it with the credential.',
    aspects: ['status', 'type', 'message'],
    labels: ['application credential: its token after that'],
  },
  {
    what: 'Neutron with an unscoped token',
    reason: 'Neutron takes the token for a caller without a project and lists nothing; the demo refuses it.',
    aspects: ['status', 'type', 'message'],
    labels: ['token: unscoped one used at Neutron'],
  },
  {
    what: 'the charset of HTML pages',
    reason: 'Hono writes it in upper case, Flask in lower case; it has no case (RFC 9110, section 8.3.2).',
    aspects: ['headers'],
    labels: ['keystone: an old version', 'keystone: member reads /no-such-thing'],
  },
  {
    what: 'CORS: Keystone behind a preflight',
    reason:
      'The real preflight passes on to Flask, which adds its own OPTIONS answer; no browser looks at that.',
    aspects: ['headers'],
    labels: [
      'CORS: identity, preflight of GET',
      'CORS: identity, preflight of POST',
      'CORS: identity, preflight of PUT',
      'CORS: identity, preflight of DELETE',
      'CORS: identity, preflight of PATCH',
      'CORS: identity, preflight of HEAD',
      'CORS: identity, preflight of OPTIONS',
      'CORS: identity, preflight of get',
      'CORS: identity, preflight of FETCH',
      'CORS: identity, preflight with the headers x-subject-token',
      'CORS: identity, preflight with the headers x-auth-token, content-type',
      'CORS: identity, preflight with the headers X-AUTH-TOKEN',
      'CORS: identity, preflight with the headers authorization',
      'CORS: identity, preflight with the headers x-openstack-request-id',
      'CORS: identity, preflight with the headers if-match',
      'CORS: identity, preflight with the headers none',
      'CORS: identity, preflight without headers',
      'CORS: identity, preflight of another origin',
      'CORS: identity, preflight of the origin with a slash',
      'CORS: identity, preflight of the origin in upper case',
      'CORS: identity, preflight of no origin',
    ],
  },
  {
    what: 'OPTIONS that is no preflight',
    reason:
      'Keystone and Neutron answer it with an empty page; no browser and no client of the API sends one.',
    aspects: ['status', 'type', 'message'],
    labels: ['discovery: OPTIONS without an origin', 'CORS: network, OPTIONS with an origin alone'],
  },
  {
    what: 'OPTIONS that is no preflight',
    reason:
      'Keystone and Neutron answer it with an empty page; no browser and no client of the API sends one.',
    aspects: ['status'],
    labels: [
      'discovery: OPTIONS of Keystone without an origin',
      'CORS: identity, OPTIONS with an origin alone',
    ],
  },
  {
    what: 'CORS: a blank in the list of headers that are asked for',
    reason:
      'The middleware writes the list anew without it; browsers send none (Fetch standard, CORS-preflight fetch).',
    aspects: ['headers'],
    labels: ['CORS: network, preflight with the headers x-auth-token, content-type'],
  },
  {
    what: 'the version list has a request id',
    reason: 'Neutron answers it before the middleware that adds one.',
    aspects: ['headers'],
    labels: ['discovery: versions'],
  },
  {
    what: 'paths that only Neutron takes, and an unknown version of the API',
    reason: 'An accident of its router: no client asks for `ipsec_site_connections` or `/v1.0`.',
    aspects: ['status', 'type', 'message'],
    labels: ['discovery: underscore in the path'],
  },
  {
    what: 'paths that only Neutron takes, and an unknown version of the API',
    reason: 'An accident of its router: no client asks for `ipsec_site_connections` or `/v1.0`.',
    aspects: ['status'],
    labels: ['discovery: an old version'],
  },
  {
    what: 'a write to a path that takes none, with a wrong body',
    reason: 'Neutron judges the body before the path; the demo says 404 at once.',
    aspects: ['status', 'type', 'message'],
    labels: ['discovery: PUT of a collection with a bad value', 'discovery: POST of an object'],
  },
  {
    what: 'a body with the singular and the plural',
    reason:
      'Neutron takes the empty list for the wish to create nothing; the demo creates the policy, and counts one more from then on.',
    aspects: ['shape', 'values'],
    labels: ['ike policy: singular and plural'],
  },
  {
    what: 'NaN in a body',
    reason: 'Python reads it, JSON has no such thing, and no client can send it.',
    aspects: ['type', 'message'],
    labels: ['ike policy: NaN as lifetime'],
  },
  {
    what: 'a gateway in a network that is not external, on a router with a VPN',
    reason: 'Both refuse; Neutron looks at the network first.',
    aspects: ['status', 'type', 'message'],
    labels: ['in use: gateway set to an inner network'],
  },
  {
    what: 'quotas of others, at their bounds and of nothing',
    reason: 'The demo differs in words and in statuses that only an administrator meets.',
    aspects: ['message'],
    labels: ['quota: project given'],
  },
  {
    what: 'what is counted in quotas',
    reason:
      'Neutron gives a project a security group with four rules unasked; and the demo has one policy more, from the body with the singular and the plural.',
    aspects: ['values'],
    labels: ['in use: details of the quota', 'quota: details when full'],
  },
]

/** The differences as the table of `docs/fidelity.md`. */
export function differencesTable(): string {
  const rows = knownDifferences.map(
    ({ what, reason, aspects, labels }) =>
      `| ${what} | ${aspects.join(', ')} | ${labels.join('; ')} | ${reason} |`,
  )
  return ['| what differs | in | requests | why |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
