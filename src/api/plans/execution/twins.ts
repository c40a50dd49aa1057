import { ipVersionOf } from '~/domain/ip/address'
import { attributesOf } from '~/domain/plan/step-kinds'
import type { Attributes, Step, StepKind } from '~/domain/plan/plan'
import { partIds } from '~/domain/plan/builders/remove'
import { toApiError } from '../../http/errors'
import { readPsk, siteConnections } from '../../neutron/site-connections'
import { readQuery } from '../../query/read-query'
import { isGone, type Ledger } from './ledger'
import { objectsOfKind } from './objects'
import { isSame } from '~/domain/text/equal'

/** An object to create: its attributes, and the secret that goes along as `psk`. */
export interface Wanted {
  body: Attributes
  psk: string | undefined
}

/**
 * The object that a write created, with or without an answer: like the body, not there before, and not somebody else's
 * who ran the same plan at the same time. That is told by the key: that of a connection itself, and of those that use an
 * object of another kind. What no connection uses yet cannot be told apart.
 */
export async function findTwin(ledger: Ledger, step: Step, { body, psk }: Wanted) {
  const rows = await objectsOfKind[step.kind].list(await ledger.at(step), ledger.tools.client, step)
  const taken = new Set([
    ...(ledger.journal().known ?? []),
    ...[...ledger.results().values()].map(({ id }) => id),
  ])
  const key = ledger.held(psk)
  for (const row of rows) {
    if (taken.has(row.id) || !isLike(step.kind, attributesOf(row), body)) continue
    const isOurs =
      step.kind === 'site-connection'
        ? key === undefined || (await hasKeyOf(ledger, step, row.id, [key]))
        : !(await isUsedByOthers(ledger, step, row.id))
    if (isOurs) return row
  }
  return undefined
}

/** Whether a connection of somebody who runs the same plan uses an object: one of ours would have one of our keys. */
async function isUsedByOthers(ledger: Ledger, step: Step, id: string): Promise<boolean> {
  const { plan, known = [] } = ledger.journal()
  const making = plan.steps.flatMap((one) => (one.does === 'create' && 'psk' in one ? [one] : []))
  const keys = making.map(({ psk }) => ledger.held(psk))
  // Without all of our keys, a connection of ours could be taken for somebody else's.
  if (keys.length === 0 || keys.includes(undefined)) return false
  const names = new Set(making.map(({ name }) => name))
  const created = new Set([...known, ...[...ledger.results().values()].map((made) => made.id)])
  const site = await ledger.at(step)
  const connections = await readQuery(ledger.tools.client, { ...siteConnections.list(site), staleTime: 0 })
  for (const connection of connections) {
    const isLikeOurs = names.has(connection.name) && !created.has(connection.id)
    if (!isLikeOurs || !partIds(connection).includes(id)) continue
    if (!(await hasKeyOf(ledger, step, connection.id, keys))) return true
  }
  return false
}

/** Whether a connection has one of these keys; also where its key cannot be read. */
async function hasKeyOf(
  ledger: Ledger,
  step: Step,
  id: string,
  keys: readonly (string | undefined)[],
): Promise<boolean> {
  try {
    return keys.includes(await readPsk(await ledger.at(step), id))
  } catch (error) {
    if (isGone(error)) return false
    if (toApiError(error).type === 'unreadable') return true
    throw error
  }
}

/**
 * Whether a row is what this body creates. A peer given by name comes back as an address (contract, section 5.5), and a
 * connection that is to be disabled is created enabled.
 */
function isLike(kind: StepKind, row: Attributes, body: Attributes): boolean {
  return Object.entries(body).every(([attribute, value]) => {
    const isName =
      attribute === 'peer_address' && typeof value === 'string' && ipVersionOf(value) === undefined
    const isSetLater = kind === 'site-connection' && attribute === 'admin_state_up'
    return isName || isSetLater || !(attribute in row) || isSame(row[attribute], value)
  })
}
