import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Persona, Place, SiteRef } from './cast'
import { placesOf, sitePath } from './cast'
import { vpnKinds, type Row, type SiteTruth, type Truth, type VpnKind } from './truth'

/** One end of a tunnel in the user's terms, without ids: what is wanted and what is there are both told like this. */
export interface End {
  site: string
  name: string
  router: string
  peerAddress: string
  /** CIDRs, sorted. */
  local: readonly string[]
  peer: readonly string[]
  /** Version, mode, algorithms; then its lifetime in seconds. */
  ike: string
  ikeLifetime: number
  ipsec: string
  /** A digest of the pre-shared key; '' where any will do. */
  key: string
}

/** An end with what only the truth knows. */
export interface FoundEnd extends End {
  id: string
  ikePolicy: { id: string; name: string }
  ipsecPolicyId: string
  status: string
  /** Stays in memory. */
  psk: string
}

/** What is not as it should be. `wrong`: it is there once, with another value. */
export interface Fault {
  kind: 'lost' | 'doubled' | 'orphan' | 'wrong'
  what: string
}

/** A key as the ledger keeps and compares it. */
export const digestOf = (psk: string): string => createHash('sha256').update(psk).digest('hex')

/** What a person has, as the clouds tell it. */
export interface Holdings {
  ends: readonly FoundEnd[]
  /** Objects with the person's prefix that no connection of the person's stands on. */
  loose: readonly Fault[]
}

/** Ids of policies that a removal left behind on purpose: policies are made to be shared (tenant.md, M13). */
export type Kept = Set<string>

/** The policies of these ends, which a removal of the ends leaves behind. */
export const policyIdsOf = (ends: readonly FoundEnd[]): string[] =>
  ends.flatMap(({ ikePolicy, ipsecPolicyId }) => [ikePolicy.id, ipsecPolicyId])

/** Reads what carries a person's prefix at the sites where the person works. */
export async function holdingsOf(persona: Persona, truth: Truth, kept: Kept): Promise<Holdings> {
  const places = placesOf(persona)
  const read = await Promise.all(places.map(async (place) => ({ place, rows: await truth.site(place.site) })))
  return {
    ends: read.flatMap(({ place, rows }) => endsAt(persona, place, rows)),
    loose: read.flatMap(({ place, rows }) => looseAt(persona, place, rows, kept)),
  }
}

const isOf = ({ prefix }: Persona, { name }: Row) => name.startsWith(`${prefix}-`)

function endsAt(persona: Persona, { site }: Place, rows: SiteTruth): FoundEnd[] {
  return rows.ipsec_site_connections.filter((row) => isOf(persona, row)).map((row) => endOf(row, site, rows))
}

const policy = z.looseObject({
  encryption_algorithm: z.string(),
  auth_algorithm: z.string(),
  pfs: z.string(),
  lifetime: z.object({ value: z.number() }),
})
const group = z.looseObject({ endpoints: z.array(z.string()) })
const connection = z.looseObject({
  vpnservice_id: z.string(),
  ikepolicy_id: z.string(),
  ipsecpolicy_id: z.string(),
  local_ep_group_id: z.string(),
  peer_ep_group_id: z.string(),
  peer_address: z.string(),
  status: z.string(),
  psk: z.string(),
})

function endOf(row: Row, site: SiteRef, rows: SiteTruth): FoundEnd {
  const parts = connection.parse(row)
  const ike = policy.parse(find(rows.ikepolicies, parts.ikepolicy_id))
  const ipsec = policy.parse(find(rows.ipsecpolicies, parts.ipsecpolicy_id))
  const service = find(rows.vpnservices, parts.vpnservice_id)
  const local = group.parse(find(rows.endpoint_groups, parts.local_ep_group_id)).endpoints
  const peer = group.parse(find(rows.endpoint_groups, parts.peer_ep_group_id)).endpoints
  const suite = (one: z.infer<typeof policy>) => [one.encryption_algorithm, one.auth_algorithm, one.pfs]
  return {
    id: row.id,
    name: row.name,
    site: sitePath(site),
    router: find(rows.routers, String(service['router_id'])).name,
    peerAddress: parts.peer_address,
    local: local.map((id) => String(find(rows.subnets, id)['cidr'])).toSorted(),
    peer: peer.toSorted(),
    ike: [ike['ike_version'], ike['phase1_negotiation_mode'], ...suite(ike)].join(' '),
    ikeLifetime: ike.lifetime.value,
    ipsec: [
      ipsec['transform_protocol'],
      ipsec['encapsulation_mode'],
      ...suite(ipsec),
      ipsec.lifetime.value,
    ].join(' '),
    ikePolicy: { id: parts.ikepolicy_id, name: find(rows.ikepolicies, parts.ikepolicy_id).name },
    ipsecPolicyId: parts.ipsecpolicy_id,
    status: parts.status,
    key: digestOf(parts.psk),
    psk: parts.psk,
  }
}

function find(rows: readonly Row[], id: string): Row {
  const row = rows.find((one) => one.id === id)
  if (!row) throw new Error(`There is no ${id}, although something refers to it`)
  return row
}

/** What a connection refers to. */
function partIds(row: Row): unknown[] {
  const parts = ['vpnservice_id', 'ikepolicy_id', 'ipsecpolicy_id', 'local_ep_group_id', 'peer_ep_group_id']
  return parts.map((part) => row[part])
}

function looseAt(persona: Persona, place: Place, rows: SiteTruth, kept: Kept): Fault[] {
  const used = new Set(rows.ipsec_site_connections.flatMap(partIds))
  const parts = vpnKinds.filter((kind) => kind !== 'ipsec_site_connections')
  const loose = parts.flatMap((kind) =>
    rows[kind]
      .filter((row) => isOf(persona, row) && !used.has(row.id) && !kept.has(row.id))
      .map((row): Fault => ({
        kind: twinOf(row, rows[kind]) ? 'doubled' : 'orphan',
        what: told(place, kind, row),
      })),
  )
  return [...loose, ...moreServices(persona, place, rows)]
}

/** Whether the same is there once more: made twice. */
const twinOf = (row: Row, all: readonly Row[]) =>
  all.some(({ id, name }) => id !== row.id && name === row.name)

/** Of several services on a router only the last one works: the panel makes one. */
function moreServices(persona: Persona, place: Place, rows: SiteTruth): Fault[] {
  const router = rows.routers.find(({ name }) => name === place.router)
  const services = rows.vpnservices.filter((row) => row['router_id'] === router?.id)
  return services
    .filter((row) => isOf(persona, row))
    .slice(services.length > 1 ? services.length - 1 : 1)
    .map((row): Fault => ({ kind: 'doubled', what: told(place, 'vpnservices', row) }))
}

const told = ({ site }: Place, kind: VpnKind, { name }: Row) => `${sitePath(site)} ${kind} ${name}`

/** Compares what a person should have with what is there; nothing where all of it is there once and nothing else. */
export function compare(wanted: readonly End[], { ends, loose }: Holdings): Fault[] {
  const isSame = (a: End, b: End) => a.site === b.site && a.name === b.name
  const missing = wanted
    .filter((end) => !ends.some((found) => isSame(found, end)))
    .map((end): Fault => ({ kind: 'lost', what: `${end.site} connection ${end.name}` }))
  const more = ends.flatMap((found, index): Fault[] => {
    const what = `${found.site} connection ${found.name}`
    if (ends.slice(0, index).some((other) => isSame(other, found))) return [{ kind: 'doubled', what }]
    const end = wanted.find((one) => isSame(one, found))
    if (!end) return [{ kind: 'orphan', what }]
    return differing(end, found).map((attribute): Fault => ({ kind: 'wrong', what: `${what}: ${attribute}` }))
  })
  return [...missing, ...more, ...loose]
}

const compared = ['router', 'peerAddress', 'local', 'peer', 'ike', 'ikeLifetime', 'ipsec', 'key'] as const

/** The attributes that differ, by name alone: one of them is the key. */
function differing(end: End, found: FoundEnd): string[] {
  return compared.filter((attribute) => {
    if (attribute === 'key' && end.key === '') return false
    return JSON.stringify(end[attribute]) !== JSON.stringify(found[attribute])
  })
}

/** Whether both ends of every tunnel that has two have one key. */
export function keysDiffer({ ends }: Holdings): Fault[] {
  return ends.flatMap((end, index) => {
    const other = ends.slice(0, index).find(({ name }) => name === end.name)
    return other && other.key !== end.key ? [{ kind: 'wrong', what: `connection ${end.name}: two keys` }] : []
  })
}

/** Everything of a site that belongs to nobody of the cast, but for what agents report: it must stay as it is. */
export function bystandersOf(site: SiteRef, rows: SiteTruth, cast: readonly Persona[]): string[] {
  return vpnKinds.flatMap((kind) =>
    rows[kind]
      .filter((row) => !cast.some((persona) => isOf(persona, row)))
      .map(({ status: _status, ...rest }) => {
        const at = `${sitePath(site)} ${kind} ${rest.name}`
        return `${at}, ${digestOf(JSON.stringify(rest)).slice(0, 12)}`
      }),
  )
}
