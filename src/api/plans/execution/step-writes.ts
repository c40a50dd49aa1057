import type { Attributes, Made, ResourceStep, Step } from '~/domain/plan/plan'
import { isPending } from '~/domain/status/status'
import { toApiError } from '../../http/errors'
import type { Site } from '../../site/site'
import { sendWrite } from '../../write/use-write'
import { ifThere, isGone, type Ledger } from './ledger'
import { objectsOfKind } from './objects'
import { findTwin, type Wanted } from './twins'

/** The writes of steps, sent so that a lost answer neither doubles nor loses anything. All throw ApiError. */

/** Creates an object. One that an earlier attempt created without an answer is taken instead. */
export async function make(ledger: Ledger, step: Step, wanted: Wanted): Promise<Made> {
  const { sent, unsure } = ledger.state(step)
  const twin = sent || unsure ? await findMade(ledger, step, wanted) : undefined
  if (twin) return twin
  const secrets = wanted.psk === undefined ? {} : { psk: await ledger.need(wanted.psk) }
  const site = await ledger.at(step)
  await ledger.send(step)
  try {
    const write = objectsOfKind[step.kind].create({ ...wanted.body, ...secrets })
    return madeOf(await sendWrite(site, ledger.tools.client, write))
  } catch (error) {
    if (isUncertain(error)) {
      const made = await adopt(ledger, step, wanted).catch(() => 'not read' as const)
      if (made !== undefined && made !== 'not read') return made
      if (made === undefined && isAnswered(error)) ledger.note(step, { absent: true })
    } else if (step.kind !== 'vpn-service') ledger.note(step, { absent: true })
    throw error
  }
}

/** Deletes an object. What is gone already counts as deleted. */
export async function erase(ledger: Ledger, step: Step, id: string): Promise<void> {
  await ledger.send(step)
  await remove(ledger, step, id)
}

async function remove(ledger: Ledger, step: Step, id: string): Promise<void> {
  const site = await ledger.at(step)
  const objects = objectsOfKind[step.kind]
  try {
    await sendWrite(site, ledger.tools.client, objects.remove(id))
  } catch (error) {
    const isThere =
      !isGone(error) &&
      (!isUncertain(error) || (await show(ledger, step, id).catch(() => true)) !== undefined)
    if (isThere) throw error
  }
  objects.forget(site, ledger.tools.client, id)
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
  await ledger.send(step)
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
 * What a write created although its answer got lost, to continue with. One in ERROR is what a refused create left behind,
 * a VPN service that no agent would have (contract, section 8): it is deleted, and nothing is answered.
 */
async function adopt(ledger: Ledger, step: Step, wanted: Wanted): Promise<Made | undefined> {
  const twin = await findTwin(ledger, step, wanted)
  if (!twin || !('status' in twin) || twin.status !== 'ERROR') return twin && madeOf(twin)
  await remove(ledger, step, twin.id)
  ledger.note(step, { absent: true })
  return undefined
}

/** What an earlier attempt created, or undefined. */
export function findMade(ledger: Ledger, step: Step, wanted: Wanted): Promise<Made | undefined> {
  return inTime(ledger, step, () => adopt(ledger, step, wanted))
}

/** Milliseconds for which a write without an answer may still be under way. */
const underWayMs = 10_000

/**
 * Looks for what an earlier write created, again while that may still be under way: a page that was left has broken off
 * the request, not the server.
 */
async function inTime<T>(ledger: Ledger, step: Step, look: () => Promise<T | undefined>) {
  for (;;) {
    const found = await look()
    const { sentAt, absent } = ledger.state(step)
    const isUnderWay = !absent && sentAt !== undefined && ledger.tools.now() - sentAt < underWayMs
    if (found !== undefined || !isUnderWay) return found
    await ledger.tools.pause(1000)
  }
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

/** Whether the server itself answered, so that it is no longer working on the write: no proxy that lost patience. */
function isAnswered(error: unknown): boolean {
  const { status, type } = toApiError(error)
  return status !== 0 && status !== 502 && status !== 504 && type !== 'unreadable'
}

function madeOf(row: { id: string; external_v4_ip?: string | null; external_v6_ip?: string | null }): Made {
  const { id, external_v4_ip, external_v6_ip } = row
  return { id, external_v4_ip, external_v6_ip }
}
