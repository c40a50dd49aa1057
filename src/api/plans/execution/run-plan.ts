import { attributesOf, bodyBefore, bodyLike, disabling, isDisabledLater } from '~/domain/plan/step-kinds'
import {
  isStepRef,
  resolveBody,
  resultOf,
  type Attributes,
  type Made,
  type Step,
  type UpdateStep,
} from '~/domain/plan/plan'
import { ApiError, toApiError } from '../../http/errors'
import { readPsk } from '../../neutron/site-connections'
import { stateOf, type Journal, type StepState } from '../store/journal'
import { ifThere, isGone, openLedger, Superseded, type Ledger, type PlanTools } from './ledger'
import { SecretNeeded } from './secrets'
import { erase, findMade, make, put, show } from './step-writes'
import { withoutSecrets } from './without-secrets'
import { msg } from '~/domain/text/message'
import { isSame } from '~/domain/text/equal'
import { differencesOf, type Difference } from '~/domain/plan/difference'

/**
 * Carries out the steps that are not done yet, in order, and stops at the first that fails. Nothing is made twice: a
 * step that is done is skipped, and one whose answer got lost is looked for before it is sent again. Answers how each
 * step stands; a refusal of the cloud is in there, not thrown.
 */
export function runPlan(journal: Journal, tools: PlanTools): Promise<Journal> {
  const ledger = openLedger({ ...journal, direction: 'run' }, tools)
  return workOff(ledger, journal.plan.steps, { goal: 'done', work: carryOut })
}

/** Takes back what the steps did, last first, in the way of `runPlan`. */
export function undoPlan(journal: Journal, tools: PlanTools): Promise<Journal> {
  const touched = journal.plan.steps.filter((step) => {
    const { phase, sent, unsure } = stateOf(journal, step)
    return phase === 'done' || sent === true || unsure === true
  })
  const untouched = journal.plan.steps.filter((step) => !touched.includes(step))
  const states = { ...journal.states }
  for (const { id } of untouched) states[id] = { phase: 'pending' }
  const ledger = openLedger({ ...journal, states, direction: 'undo' }, tools)
  return workOff(ledger, touched.toReversed(), { goal: 'undone', work: takeBack })
}

/**
 * Readies a stopped plan for another plan in its place: finds out what was made without an answer, takes the connections
 * back, which no new plan uses again, and keeps the other objects, which it does, under step ids of their own. Throws
 * ApiError.
 */
export async function setAside(journal: Journal, tools: PlanTools): Promise<Journal> {
  const ledger = openLedger(journal, tools)
  const steps = journal.plan.steps.filter((step) => {
    const { sent, unsure } = ledger.state(step)
    return sent === true || unsure === true
  })
  for (const step of steps.toReversed()) {
    if (step.does !== 'create') continue
    if (step.kind === 'site-connection')
      ledger.set(step, { phase: 'undone', ...(await takeBack(ledger, step)) })
    else await lookFor(ledger, step)
  }
  const kept = steps.filter((step) => ledger.state(step).phase === 'done')
  const renamed = kept.map((step) => ({ ...step, id: `${journal.plan.steps.length}-made-${step.id}` }))
  const states = kept.map((step, index) => [renamed[index]?.id ?? '', ledger.state(step)] as const)
  const plan = { ...journal.plan, steps: renamed }
  return { ...ledger.journal(), plan, states: Object.fromEntries(states), known: undefined }
}

async function lookFor(ledger: Ledger, step: CreatingStep): Promise<void> {
  if (ledger.state(step).phase === 'done') return
  const made = await whatWasMade(ledger, step)
  ledger.set(step, made ? { phase: 'done', sent: true, made } : { phase: 'pending' })
}

type CreatingStep = Extract<Step, { does: 'create' }>
/** A step on an object that was there before. */
type ChangingStep = Extract<Step, { does: 'update' | 'delete' }>

type Work = (ledger: Ledger, step: Step) => Promise<Partial<StepState>>

async function workOff(
  ledger: Ledger,
  steps: readonly Step[],
  { goal, work }: { goal: 'done' | 'undone'; work: Work },
): Promise<Journal> {
  // Why a step failed before, or in the other direction, says nothing of this try.
  for (const step of steps) {
    const { error: _error, differences: _differences, needs: _needs, ...kept } = ledger.state(step)
    if (kept.phase === 'failed') ledger.set(step, { ...kept, phase: 'pending' })
  }
  for (const step of steps) {
    const { phase, ...kept } = ledger.state(step)
    if (phase === goal) continue
    ledger.set(step, { ...kept, phase: 'running' })
    try {
      const result = await work(ledger, step)
      const { sent, made } = ledger.state(step)
      const at = ledger.tools.now()
      ledger.set(step, { phase: goal, at, sent, made, gone: kept.gone, ...result })
    } catch (error) {
      if (error instanceof Superseded) throw error
      ledger.note(step, failureOf(error, ledger))
      break
    }
  }
  return ledger.journal()
}

async function carryOut(ledger: Ledger, step: Step): Promise<Partial<StepState>> {
  if (step.does === 'create') {
    const body = resolveBody(step.body, ledger.results())
    return { made: await make(ledger, step, { body, psk: step.psk }) }
  }
  if (step.does === 'disable') {
    const id = resultOf({ step: step.maker, attribute: 'id' }, ledger.results())
    await put(ledger, step, { id, body: disabling })
    return {}
  }
  const { sent, unsure } = ledger.state(step)
  const isThere = await isAsSeen(ledger, step)
  if (step.formerPsk !== undefined && isThere) await keepFormerKey(ledger, step, step.formerPsk)
  if (step.does === 'delete') {
    if (!isThere) return { gone: !(sent || unsure) }
    await erase(ledger, step, step.target)
    return {}
  }
  if (!isThere) throw goneError(step)
  const isKeyKnown = step.psk === undefined || ledger.held(step.psk) !== undefined
  if (unsure && isKeyKnown && (await isAsWanted(ledger, step))) return {}
  const body = resolveBody(step.body, ledger.results())
  await put(ledger, step, { id: step.target, body, psk: step.psk })
  return {}
}

/** What goes must be known before it is gone, or it could not be restored. */
async function keepFormerKey(ledger: Ledger, step: ChangingStep, former: string): Promise<void> {
  const { sent, unsure } = ledger.state(step)
  if (ledger.held(former) !== undefined) return
  if (step.does === 'update' && sent) return
  if (step.does === 'update' && !unsure) {
    await ledger.need(former)
    return
  }
  // A connection that is to be deleted and is there still has its key; one whose key may have been changed is asked.
  const key = await readPsk(await ledger.at(step), step.target)
  if (step.does === 'delete' || key !== ledger.held(step.psk)) await ledger.remember(former, key)
}

async function takeBack(ledger: Ledger, step: Step): Promise<Partial<StepState>> {
  if (step.does === 'disable') return {}
  if (step.does === 'delete') return ledger.state(step).gone ? {} : restore(ledger, step)
  if (step.does === 'update') {
    if (await wasChanged(ledger, step)) await putBack(ledger, step)
    return {}
  }
  const made = await whatWasMade(ledger, step)
  if (!made) return { made: undefined, absent: true }
  const { id } = made
  if ('psk' in step && step.psk !== undefined) await keepKeyOf(ledger, step, { id, psk: step.psk })
  await erase(ledger, step, id)
  return { made: undefined }
}

/** Reads the key of a connection that goes, where one that the plan deleted is to get it back. */
async function keepKeyOf(ledger: Ledger, step: Step, { id, psk }: { id: string; psk: string }) {
  const isNeeded = ledger.journal().plan.steps.some((one) => 'formerPsk' in one && one.formerPsk === psk)
  if (!isNeeded || ledger.held(psk) !== undefined) return
  const key = await ifThere(readPsk(await ledger.at(step), id))
  if (key !== undefined) await ledger.remember(psk, key)
}

/** What a step created: as it is known, or as it is found. */
async function whatWasMade(ledger: Ledger, step: CreatingStep): Promise<Made | undefined> {
  const { made, phase } = ledger.state(step)
  if (made || phase === 'undone') return made
  const body = await bodyOf(ledger, step)
  const found = body && (await findMade(ledger, step, { body, psk: 'psk' in step ? step.psk : undefined }))
  if (found) ledger.note(step, { made: found })
  return found
}

/** The body of a step; undefined where what it refers to was never created: then neither was this. */
async function bodyOf(
  ledger: Ledger,
  { body }: Extract<Step, { body: unknown }>,
): Promise<Attributes | undefined> {
  for (const ref of Object.values(body).filter(isStepRef)) {
    const maker = ledger.journal().plan.steps.find(({ id }) => id === ref.step)
    if (maker?.does !== 'create' || !(await whatWasMade(ledger, maker))) return undefined
  }
  return resolveBody(body, ledger.results())
}

/** Whether a step has changed its object. Where that is not known, it has if the object is as the step wants it. */
async function wasChanged(ledger: Ledger, step: UpdateStep): Promise<boolean> {
  const { sent, unsure } = ledger.state(step)
  if (sent || !unsure) return true
  return isAsWanted(ledger, step)
}

/** Whether an object is as a step wants it, with its key where that is known. */
async function isAsWanted(ledger: Ledger, step: UpdateStep): Promise<boolean> {
  const now = await show(ledger, step, step.target)
  const wanted = await bodyOf(ledger, step)
  if (!now || !wanted) return false
  const attributes = attributesOf(now)
  if (Object.entries(wanted).some(([attribute, value]) => !isSame(attributes[attribute], value))) return false
  const key = ledger.held(step.psk)
  return key === undefined || (await readPsk(await ledger.at(step), step.target)) === key
}

async function putBack(ledger: Ledger, step: UpdateStep): Promise<void> {
  const body = resolveBody(bodyBefore(step), ledger.results(), ledger.replaced())
  try {
    await put(ledger, step, { id: step.target, body, psk: step.formerPsk })
  } catch (error) {
    // Somebody deleted it: there is nothing to put back.
    if (!isGone(error)) throw error
  }
}

/**
 * Re-creates a deleted object. One whose deletion failed is still there. What was created is noted before it is disabled,
 * lest the next try creates another one.
 */
async function restore(ledger: Ledger, step: Extract<Step, { does: 'delete' }>): Promise<Partial<StepState>> {
  if (await show(ledger, step, step.target)) return {}
  const body = resolveBody(bodyLike(step.kind, step.seen), ledger.results(), ledger.replaced())
  const made = ledger.state(step).made ?? (await make(ledger, step, { body, psk: step.formerPsk }))
  ledger.note(step, { made })
  if (step.kind !== 'router-binding' && isDisabledLater(step.kind, step.seen))
    await put(ledger, step, { id: made.id, body: disabling })
  return { made }
}

/** Whether the object is there. Throws Changed where it is not what the user decided upon. */
async function isAsSeen(ledger: Ledger, step: Extract<Step, { seen: Attributes }>): Promise<boolean> {
  const now = await show(ledger, step, step.target)
  const wanted = step.does === 'update' ? resolveBody(step.body, ledger.results()) : {}
  const isAccepted = ledger.state(step).accepted === true
  const differences = now && !isAccepted ? differencesOf({ seen: step.seen, wanted, now }) : []
  if (differences.length > 0) throw new Changed(differences)
  return now !== undefined
}

class Changed extends Error {
  readonly differences: Difference[]

  constructor(differences: Difference[]) {
    super('This was changed in the meantime')
    this.name = 'Changed'
    this.differences = differences
  }
}

function failureOf(error: unknown, { tools }: Ledger): Partial<StepState> {
  if (error instanceof Changed) return { phase: 'failed', differences: error.differences }
  const needs = error instanceof SecretNeeded ? { needs: error.secret.id } : {}
  const { status, type, message, requestId } = toApiError(error)
  const clean = withoutSecrets(message, tools.secrets.values())
  return { phase: 'failed', error: { status, type, message: clean, requestId }, ...needs }
}

function goneError({ name }: Step): ApiError {
  return new ApiError({
    status: 404,
    type: 'step-object-gone',
    message: msg('{name} was deleted in the meantime', { name }),
  })
}
