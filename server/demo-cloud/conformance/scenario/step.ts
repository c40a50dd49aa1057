/** Who asks. `member`, `reader` and `admin` are roles; `other` is a member of another project; `nobody` has no token. */
export type Actor = 'member' | 'reader' | 'admin' | 'other' | 'nobody'

/** Something that an earlier step brought about, or that a run has prepared: known by what it is, never by its id. */
export type Ref =
  | { ref: 'answer'; label: string; at: readonly string[] }
  | { ref: 'token'; label: string }
  | { ref: 'account'; actor: Exclude<Actor, 'nobody'>; field: AccountField }
  | { ref: 'given'; name: GivenName }

/** What is known of an account: its user and its project, the password, a token scoped to that project. */
export type AccountField = 'userId' | 'userName' | 'password' | 'projectId' | 'projectName' | 'token'

/** What a run prepares for the scenario: an external network of its own with an IPv4 and an IPv6 subnet. */
export type GivenName = 'external network' | 'external subnet' | 'external subnet v6'

/** What a request sends: JSON with references in it. An attribute that is undefined is left out. */
export type Sent =
  | null
  | boolean
  | number
  | string
  | Ref
  | undefined
  | readonly Sent[]
  | { readonly [name: string]: Sent }

/** A path below the service's URL, with references in it. */
export type Path = readonly (string | Ref)[]

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD' | 'OPTIONS'

/** How a request differs from a member's JSON call to the first region's Neutron. */
interface Manner {
  as?: Actor | Ref
  service?: 'network' | 'identity'
  region?: 'RegionOne' | 'RegionTwo'
  headers?: Readonly<Record<string, string | Ref>>
  /** The answer's lists are in an order that means something; elsewhere they are compared as sets. */
  ordered?: true
  /** What is in the answer is chance (a page of unsorted rows, a race of agents): its shape counts, its values do not. */
  shapeOnly?: true
}

/** One request of the scenario, by a label that no other has. */
export interface Request extends Manner {
  label: string
  method: Method
  path: Path
  body?: Sent
  /** Sent as it is, in place of JSON. */
  text?: string
  /** Asks again until the object has one of these statuses, or for as long as agents may take; the last answer counts. */
  until?: readonly string[]
}

/** The URL path of a request: what is between the references is sent as it is written. */
export function at(texts: TemplateStringsArray, ...refs: Ref[]): Path {
  return texts.flatMap((text, index) => {
    const ref = refs[index]
    return ref ? [text, ref] : [text]
  })
}

/** Reads a collection or an object. */
export const get = (label: string, path: Path, manner: Manner = {}): Request => ({
  label,
  method: 'GET',
  path,
  ...manner,
})

/** Creates an object from the value of the body's only key. */
export const post = (label: string, kind: Kind, values: Sent, manner: Manner = {}): Request => ({
  label,
  method: 'POST',
  path: [collections[kind]],
  body: { [kind]: values },
  ...manner,
})

/** Changes what another request has made. */
export const put = (made: Request, label: string, values: Sent, manner: Manner = {}): Request => ({
  label,
  method: 'PUT',
  path: pathOf(made),
  body: { [kindOf(made)]: values },
  ...manner,
})

/** Deletes what another request has made. */
export const remove = (made: Request, label: string, manner: Manner = {}): Request => ({
  label,
  method: 'DELETE',
  path: pathOf(made),
  ...manner,
})

/** Reads what another request has made. */
export const show = (made: Request, label: string, manner: Manner = {}): Request => ({
  label,
  method: 'GET',
  path: pathOf(made),
  ...manner,
})

/** Waits until the agents have given an object one of these statuses, and reads it. */
export const settled = (made: Request, label: string, ...until: string[]): Request => ({
  ...show(made, label),
  until,
})

/** Makes an object and takes it away again, so that it is in nobody's way. */
export const brief = (request: Request): Request[] => [request, remove(request, `${request.label}, deleted`)]

/** One request for each value of an attribute; the label ends with the value's name. */
export function each(
  table: Readonly<Record<string, Sent>>,
  request: (name: string, value: Sent) => Request,
): Request[] {
  return Object.entries(table).map(([name, value]) => request(name, value))
}

/** The resource kinds by the key of their bodies, and where their collections are. */
export const collections = {
  ikepolicy: '/v2.0/vpn/ikepolicies',
  ipsecpolicy: '/v2.0/vpn/ipsecpolicies',
  vpnservice: '/v2.0/vpn/vpnservices',
  endpoint_group: '/v2.0/vpn/endpoint-groups',
  ipsec_site_connection: '/v2.0/vpn/ipsec-site-connections',
  network: '/v2.0/networks',
  subnet: '/v2.0/subnets',
  router: '/v2.0/routers',
  port: '/v2.0/ports',
} as const
export type Kind = keyof typeof collections

function kindOf({ label, path, body }: Request): Kind {
  const kinds = Object.entries(collections).filter(([, collection]) => collection === path[0])
  const [kind] = kinds.find(([name]) => isObject(body) && name in body) ?? []
  if (!isKind(kind)) throw new Error(`${label} makes no object`)
  return kind
}

const isKind = (name: string | undefined): name is Kind => name !== undefined && name in collections
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Where the object is that a request has made. */
export const pathOf = (made: Request): Path => [`${collections[kindOf(made)]}/`, idOf(made)]

/** The id of what a request has made. */
export const idOf = (made: Request): Ref => ({ ref: 'answer', label: made.label, at: [kindOf(made), 'id'] })

/** A value of a request's answer. */
export const valueOf = (request: Request, ...where: string[]): Ref => ({
  ref: 'answer',
  label: request.label,
  at: where,
})

/** The token that a request has brought. */
export const tokenOf = (signIn: Request): Ref => ({ ref: 'token', label: signIn.label })

/** Something of an account. */
export const account = (actor: Exclude<Actor, 'nobody'>, field: AccountField): Ref => ({
  ref: 'account',
  actor,
  field,
})

/** Something that the run has prepared. */
export const given = (name: GivenName): Ref => ({ ref: 'given', name })

/** An id that nothing has. */
export const unknownId = '00000000-0000-4000-8000-000000000000'
