import type { PageFault } from '../../e2e/support/page-faults'

/** How a plan ended: `not begun` where the page was left before anything was written. */
export type Ending = 'done' | 'undone' | 'not begun'

/** Every kind of plan that people make: a soak in which one never runs has not tried it. */
export const planKinds = [
  'change networks',
  'connect both ends',
  'connect one end',
  'remove with its parts',
  'replace a policy in use',
  'rotate a key',
] as const
export type PlanKind = (typeof planKinds)[number]

export interface PlanRecord {
  who: string
  kind: PlanKind
  ending: Ending
  /** Failures that stopped it, each of which the screen showed. */
  failures: number
  /** What happened to its page before it was over. */
  met: PageFault[]
  ms: number
}

/** How long a page took to be fresh again once its cloud answered. */
interface Recovery {
  who: string
  outage: string
  outageSeconds: number
  seconds: number
  boundSeconds: number
}

/** What the soak has seen. */
export interface Tally {
  plans: PlanRecord[]
  recoveries: Recovery[]
  /** Failures that the screen told, once each. */
  shown: number
  /** Failures that the screen did not tell, or told twice, and whatever stood still: in words. */
  unseen: string[]
  shownTwice: string[]
  /** Pages that showed why they could not be read, until somebody pressed Try again. */
  pageFailures: number
  /** Of those during an outage, the ones that came back by themselves after it, and those that did not. */
  pageRecoveries: number
  staying: string[]
  /** Rows of a list that were not there any more when they were opened. */
  staleRows: number
  signInsAgain: number
  /** Links and buttons that led nowhere the first time: what stood above them grew under the pointer. */
  lostClicks: number
  /** What the soak itself could not cope with. */
  broken: string[]
  /** Plans that said somebody had changed something: nobody had. */
  falseAlarms: string[]
  /** Keys asked for while a plan was not over: the browser keeps them. */
  keysAsked: string[]
  /** Keys asked for by the undo of a plan that was over, and had ended on another page: they are kept no longer. */
  undoKeysAsked: string[]
  lost: string[]
  doubled: string[]
  orphans: string[]
  wrong: string[]
  pageErrors: string[]
  consoleErrors: string[]
  requests: number
}

export const newTally = (): Tally => ({
  plans: [],
  recoveries: [],
  shown: 0,
  unseen: [],
  shownTwice: [],
  pageFailures: 0,
  pageRecoveries: 0,
  staying: [],
  staleRows: 0,
  signInsAgain: 0,
  lostClicks: 0,
  broken: [],
  falseAlarms: [],
  keysAsked: [],
  undoKeysAsked: [],
  lost: [],
  doubled: [],
  orphans: [],
  wrong: [],
  pageErrors: [],
  consoleErrors: [],
  requests: 0,
})

/** How often a fault happened to the page of a plan of this kind before the plan was over. */
export const timesMet = ({ plans }: Pick<Tally, 'plans'>, kind: PlanKind, fault: PageFault): number =>
  plans
    .filter((plan) => plan.kind === kind && plan.ending !== 'not begun')
    .flatMap(({ met }) => met)
    .filter((one) => one === fault).length
