import type { Browser } from '@playwright/test'
import { seededRandom } from '../../server/demo-cloud/seed/seeded-random'
import { endsBrowser, pageFaultNames, type PageFault } from '../../e2e/support/page-faults'
import { cloudsOf, type Persona } from './cast'
import { canChange, changeNetworks, remove, replacePolicy, rotateKey } from './change-jobs'
import { connectBothEnds, connectOneEnd } from './connect-jobs'
import { follow, followAgain, type Followed, type Watching } from './follow'
import { tunnelsOf, type Begun, type Job, type Working } from './jobs'
import {
  compare,
  holdingsOf,
  keysDiffer,
  policyIdsOf,
  type End,
  type Fault,
  type Holdings,
  type Kept,
} from './ledger'
import { openOperator, type Operator } from './operator'
import { StandsStill } from './sight'
import { timesMet, type Ending, type PlanKind, type Tally } from './tally'
import type { Truth } from './truth'
import type { Weather } from './weather'

interface Stage {
  browser: Browser
  origin: string
  truth: Truth
  weather: Weather
  tally: Tally
  /** What removals left behind on purpose. */
  kept: Kept
  seed: number
  isOver: () => boolean
}

/** The most tunnels that a person keeps. */
const enough = 3
/** The share of finished plans that are taken back at once. */
const undoShare = 0.2
/** The share of plans during which something happens to the page. */
const faultShare = 0.75
/** How often those who can bring a plan and a fault together that few others can do so before anything else. */
const rareFirst = 7

/** Signs in. Answers how to work through the panel until it is over, plan after plan, each compared with what is there. */
export async function openPerson(persona: Persona, stage: Stage): Promise<() => Promise<void>> {
  const { tally, weather, browser, origin } = stage
  const operator = await openOperator({
    browser: persona.isAlone ? undefined : browser,
    origin,
    who: persona.prefix,
    user: persona.user,
    home: persona.home.site,
    clouds: cloudsOf(persona),
    weather,
    tally,
  })
  await operator.open()
  return async () => {
    await work(persona, operator, stage)
    await operator.close()
  }
}

async function work(persona: Persona, operator: Operator, stage: Stage): Promise<void> {
  const { tally, truth, kept } = stage
  const random = seededRandom(stage.seed * 100 + persona.prefix.charCodeAt(0))
  try {
    for (let serial = 1; !stage.isOver(); serial++) {
      const { ends } = await holdingsOf(persona, truth, kept)
      for (const id of policyIdsOf(ends)) kept.delete(id)
      const working = { operator, tally, persona, random, ends, serial }
      await onePlan({ ...nextJob(working), working }, stage)
    }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tally.broken.push(`${persona.prefix}: ${text}`)
  }
}

/** Does something; where the page stands still, which is a fault of it, notes that, reloads it and does the other thing. */
async function unlessStill<T>(
  { operator, tally }: Working,
  what: () => Promise<T>,
  otherwise: () => Promise<T>,
): Promise<T> {
  try {
    return await what()
  } catch (error) {
    if (!(error instanceof StandsStill)) throw error
    tally.unseen.push(error.message)
    await operator.meet('page reloaded')
    return otherwise()
  }
}

interface Choice {
  kind: PlanKind
  job: Job
}

interface NextJob extends Choice {
  /** What is to happen to the page meanwhile. */
  fault: PageFault | undefined
}

/**
 * What a person does next: connects until there are enough tunnels, and changes and removes in between. Of what can be
 * done, it is the plan and the fault that have come together least so far. Who can connect both ends makes room for it
 * while it has met a fault seldom.
 */
function nextJob({ persona, random, ends, operator, tally }: Working): NextJob {
  const tunnels = tunnelsOf(ends, persona)
  const bothEnds: Choice[] = persona.far ? [{ kind: 'connect both ends', job: connectBothEnds }] : []
  const changes: Choice[] = tunnels.some(canChange(persona))
    ? [{ kind: 'change networks', job: changeNetworks }]
    : []
  const connect: Choice[] = [{ kind: 'connect one end', job: connectOneEnd }, ...bothEnds]
  const removal: Choice = { kind: 'remove with its parts', job: remove }
  const others: Choice[] = [
    ...changes,
    { kind: 'replace a policy in use', job: replacePolicy },
    { kind: 'rotate a key', job: rotateKey },
    removal,
  ]
  const jobs = [...(tunnels.length < enough ? connect : []), ...(tunnels.length > 0 ? others : [])]
  const isAlone = operator.isAlone
  if (!isAlone && random() > faultShare) return { ...pick(jobs, random), fault: undefined }
  const faults = pageFaultNames.filter((fault) => isAlone || !endsBrowser(fault))
  const lacksBothEnds =
    isAlone &&
    bothEnds.length > 0 &&
    faults.some((fault) => timesMet(tally, 'connect both ends', fault) < rareFirst)
  const choices = tunnels.length >= enough && lacksBothEnds ? [removal] : jobs
  const pairs = choices.flatMap((job) =>
    faults.map((fault) => ({ ...job, fault, times: timesMet(tally, job.kind, fault) })),
  )
  const rare = pairs.filter(
    ({ job, fault, times }) => times < rareFirst && (endsBrowser(fault) || job === connectBothEnds),
  )
  const wanted = isAlone && rare.length > 0 ? rare : pairs
  const fewest = Math.min(...wanted.map(({ times }) => times))
  return pick(
    wanted.filter(({ times }) => times === fewest),
    random,
  )
}

function pick<T>(choices: readonly T[], random: () => number): T {
  const chosen = choices[Math.floor(random() * choices.length)]
  if (chosen === undefined) throw new Error('There is nothing to do')
  return chosen
}

async function onePlan(
  { kind, job, fault, working }: NextJob & { working: Working },
  { tally, truth, kept }: Stage,
): Promise<void> {
  const { operator, persona, random, ends: before } = working
  const start = Date.now()
  const begun = await unlessStill<Begun | undefined>(
    working,
    () => job(working),
    async () => undefined,
  )
  if (!begun) return
  const watching: Watching = { operator, tally, random, keys: begun.keys }
  const followed = await unlessStill(
    working,
    () => followToEnd(watching, fault),
    () => followAgain(watching),
  )
  for (const id of begun.keeps ?? []) kept.add(id)
  const now = await holdingsOf(persona, truth, kept)
  const ending = endingOf(followed, { begun, before, now })
  const problems = [...compare(ending === 'done' ? begun.after : before, now), ...keysDiffer(now)]
  tell(problems, `${kind}, ${ending}`, tally)
  const { failures, met } = followed
  tally.plans.push({ who: persona.prefix, kind, ending, failures, met, ms: Date.now() - start })
  await dismiss(operator)
}

/** Follows a plan until it is over, and now and then takes it back once it is done, where the page offers that. */
async function followToEnd(watching: Watching, fault: PageFault | undefined): Promise<Followed> {
  const first = await follow(watching, { fault })
  if (first.ending !== 'done' || watching.random() > undoShare) return first
  const { operator } = watching
  // On the page of all plans, those that ended before are folded away.
  const undo = operator.page
    .getByRole('button', { name: 'Undo', exact: true, disabled: false })
    .filter({ visible: true })
  if (!(await undo.isVisible())) return first
  await operator.click(undo)
  await undo.waitFor({ state: 'hidden', timeout: 2000 }).catch(() => undefined)
  const back = await follow({ ...watching, endedElsewhere: first.endedElsewhere })
  return { ...back, failures: first.failures + back.failures, met: [...first.met, ...back.met] }
}

/** What came of a plan that no page knows any more is told by what is there. */
function endingOf(
  { ending }: Followed,
  { begun, before, now }: { begun: Begun; before: readonly End[]; now: Holdings },
): Ending {
  if (ending !== 'gone') return ending
  return compare(begun.after, now).length > 0 && compare(before, now).length === 0 ? 'not begun' : 'done'
}

function tell(problems: readonly Fault[], when: string, tally: Tally): void {
  for (const { kind, what } of problems) {
    const list = { lost: tally.lost, doubled: tally.doubled, orphan: tally.orphans, wrong: tally.wrong }[kind]
    list.push(`${what} (${when})`)
  }
}

/** A plan that went on beside the page that began it is dismissed once it is over. */
async function dismiss(operator: Operator): Promise<void> {
  const button = operator.page.getByRole('button', { name: 'Dismiss' })
  if (await button.isVisible()) await operator.click(button)
}
