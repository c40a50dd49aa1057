import { ipVersionOf } from '~/domain/address'
import { attributesOf, isSame } from '~/domain/plan/kinds'
import type { Attributes, Made, ResourceStep, Step } from '~/domain/plan/plan'
import { isPending } from '~/domain/status'
import { toApiError } from '../errors'
import type { Site } from '../site'
import { sendWrite } from '../use-write'
import { ifThere, isGone, type Ledger } from './ledger'
import { objectsOfKind } from './objects'

/** The writes of steps, made so that a lost answer neither doubles nor loses anything. All throw ApiError. */

/** Makes an object. One that an earlier attempt made without an answer is taken instead. */
export async function make(
  ledger: Ledger,
  step: Step,
  { body, psk }: { body: Attributes; psk: string | undefined },
): Promise<Made> {
  const twin = ledger.state(step).sent ? await adopt(ledger, step, body) : undefined
  if (twin) return twin
  const secrets = psk === undefined ? {} : { psk: await ledger.need(psk) }
  const site = await ledger.at(step)
  ledger.note(step, { sent: true })
  try {
    const write = objectsOfKind[step.kind].create({ ...body, ...secrets })
    return madeOf(await sendWrite(site, ledger.tools.client, write))
  } catch (error) {
    const made = isUncertain(error) ? await adopt(ledger, step, body).catch(() => undefined) : undefined
    if (made) return made
    throw error
  }
}

/** Deletes an object. What is gone already counts as deleted. */
export async function erase(ledger: Ledger, step: Step, id: string): Promise<void> {
  const site = await ledger.at(step)
  const { remove, forget } = objectsOfKind[step.kind]
  ledger.note(step, { sent: true })
  try {
    await sendWrite(site, ledger.tools.client, remove(id))
  } catch (error) {
    const isThere =
      !isGone(error) &&
      (!isUncertain(error) || (await show(ledger, step, id).catch(() => true)) !== undefined)
    if (isThere) throw error
  }
  forget(site, ledger.tools.client, id)
}

/** Changes an object, once the agent has reported the last change: until then Neutron refuses (contract, 7.3). */
export async function put(
  ledger: Ledger,
  step: ResourceStep,
  { id, body, psk }: { id: string; body: Attributes; psk?: string | undefined },
): Promise<void> {
  const secrets = psk === undefined ? {} : { psk: await ledger.need(psk) }
  const site = await ledger.at(step)
  const write = objectsOfKind[step.kind].update(id, { ...body, ...secrets })
  ledger.note(step, { sent: true })
  try {
    await sendWrite(site, ledger.tools.client, write)
  } catch (error) {
    if (toApiError(error).type !== 'VPNStateInvalidToUpdate') throw error
    await untilSettled(ledger, step, id)
    await sendWrite(site, ledger.tools.client, write)
  }
}

/** The object as it is, or undefined where it is gone. */
export async function show(ledger: Ledger, step: Step, id: string) {
  const site: Site = await ledger.at(step)
  return ifThere(objectsOfKind[step.kind].show(site, ledger.tools.client, id))
}

/**
 * What a write made although its answer got lost, to go on with. One in ERROR is what a refused create left behind, a VPN
 * service that no agent would have (contract, section 8): it goes, and nothing is answered.
 */
export async function adopt(ledger: Ledger, step: Step, body: Attributes): Promise<Made | undefined> {
  const twin = await findTwin(ledger, step, body)
  if (!twin || !('status' in twin) || twin.status !== 'ERROR') return twin && madeOf(twin)
  await erase(ledger, step, twin.id)
  return undefined
}

/** The object that a write made, with or without an answer: like the body, and not there before. */
export async function findTwin(ledger: Ledger, step: Step, body: Attributes) {
  const rows = await objectsOfKind[step.kind].list(await ledger.at(step), ledger.tools.client, step)
  const taken = new Set([
    ...(ledger.journal().known ?? []),
    ...[...ledger.results().values()].map(({ id }) => id),
  ])
  return rows.find((row) => !taken.has(row.id) && isLike(attributesOf(row), body))
}

const pollMs = 2000
/** An agent reports a change within seconds, or at its next report, which is a minute later. */
const settleTries = 60

async function untilSettled(ledger: Ledger, step: Step, id: string): Promise<void> {
  for (let tries = 0; tries < settleTries; tries++) {
    const row = await show(ledger, step, id)
    if (!row || !('status' in row) || !isPending(row.status)) return
    await ledger.tools.pause(pollMs)
  }
}

/** Whether a write may have been carried out all the same: no answer, a proxy's or server's failure, half an answer. */
function isUncertain(error: unknown): boolean {
  const { status, type } = toApiError(error)
  return status === 0 || status >= 500 || type === 'unreadable'
}

/** Whether a row is what this body makes. A peer given by name comes back as an address (contract, section 5.5). */
function isLike(row: Attributes, body: Attributes): boolean {
  return Object.entries(body).every(([attribute, value]) => {
    const isName =
      attribute === 'peer_address' && typeof value === 'string' && ipVersionOf(value) === undefined
    return isName || !(attribute in row) || isSame(row[attribute], value)
  })
}

function madeOf(row: { id: string; external_v4_ip?: string | null; external_v6_ip?: string | null }): Made {
  const { id, external_v4_ip, external_v6_ip } = row
  return { id, external_v4_ip, external_v6_ip }
}
