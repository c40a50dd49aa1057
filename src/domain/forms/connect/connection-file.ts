import * as z from 'zod/mini'
import type { ConnectValues } from './connect-form'
import { uniqueName } from '../../text/names'
import { type SiteWorld } from '../../site/site-snapshot'
import { cryptoOf } from '../../crypto/presets'
import { encodeMessage, msg } from '../../text/message'
import { networksOfEnd, serviceOf, type TunnelEnd } from '../../site/connection-end'
import { canonicalCidrs } from '../../ip/address'

const lifetime = z.object({ units: z.string(), value: z.int() })
const algorithms = {
  encryption_algorithm: z.string(),
  auth_algorithm: z.string(),
  pfs: z.string(),
  lifetime,
}

/** A connection as a file, without its pre-shared key: what makes one like it elsewhere. */
const connectionFile = z.strictObject({
  format: z.literal('vpnaas-panel/connection'),
  version: z.literal(1),
  name: z.string(),
  router: z.string(),
  localCidrs: z.array(z.string()),
  peerAddress: z.string(),
  peerId: z.string(),
  localId: z.string(),
  peerCidrs: z.array(z.string()),
  ike: z.strictObject({ ike_version: z.string(), phase1_negotiation_mode: z.string(), ...algorithms }),
  ipsec: z.strictObject({ transform_protocol: z.string(), encapsulation_mode: z.string(), ...algorithms }),
  initiator: z.string(),
  mtu: z.int(),
  dpd: z.strictObject({ action: z.string(), interval: z.int(), timeout: z.int() }),
})
export type ConnectionFile = z.infer<typeof connectionFile>

/** A connection as the text of a file. Undefined where a policy it uses was not read. */
export function connectionFileText(end: TunnelEnd): string | undefined {
  const { world, connection } = end
  const ike = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  const ipsec = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  if (!ike || !ipsec) return undefined
  const { local, peer } = networksOfEnd(end)
  const { action, interval, timeout } = connection.dpd
  const file: ConnectionFile = {
    format: 'vpnaas-panel/connection',
    version: 1,
    name: connection.name,
    router: world.routers.find(({ id }) => id === serviceOf(end)?.router_id)?.name ?? '',
    localCidrs: canonicalCidrs(local),
    peerAddress: connection.peer_address,
    peerId: connection.peer_id,
    localId: connection.local_id,
    peerCidrs: canonicalCidrs(peer),
    ike: cryptoOf(ike),
    ipsec: cryptoOf(ipsec),
    initiator: connection.initiator,
    mtu: connection.mtu,
    dpd: { action, interval, timeout },
  }
  return `${JSON.stringify(file, undefined, 2)}\n`
}

/** The connection in the text of a file. Throws an error that says what is wrong with it. */
export function readConnectionFile(text: string): ConnectionFile {
  const parsed = connectionFile.safeParse(jsonOf(text))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const problem =
    issue && issue.path.length > 0
      ? msg('This file isn’t a connection exported from the panel ({where} is missing or invalid)', {
          where: issue.path.join('.'),
        })
      : msg('This file isn’t a connection exported from the panel')
  throw new Error(encodeMessage(problem))
}

/**
 * What a file says, as values of the guided flow on this site: the router of the same name and its subnets of the same
 * CIDRs are chosen where they are there. The key has to be entered.
 */
export function valuesFromFile(file: ConnectionFile, world: SiteWorld): Partial<ConnectValues> {
  const router = world.routers.find(({ name }) => name === file.router)
  const subnets = world.subnets.filter(
    ({ id, cidr }) => router?.subnetIds.includes(id) && file.localCidrs.includes(cidr),
  )
  const { peerAddress, localId, peerCidrs, initiator, mtu, dpd } = file
  return {
    name: uniqueName(
      file.name,
      world.connections.map(({ name }) => name),
    ),
    ...(router ? { routerId: router.id, subnetIds: subnets.map(({ id }) => id) } : {}),
    peer: 'address',
    peerAddress,
    peerId: file.peerId === peerAddress ? '' : file.peerId,
    localId,
    peerCidrs,
    security: { kind: 'imported', ike: file.ike, ipsec: file.ipsec },
    psk: '',
    initiator,
    mtu,
    dpd,
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
