import { pageFaultNames } from '../../e2e/support/page-faults'
import { median } from '../../e2e/bench/page-under-test'
import type { SoakResult } from './run'
import { planKinds, timesMet, type PlanRecord } from './tally'

/** The minutes of a whole soak, in which each fault happens to each kind of plan so often at least. */
const fullMinutes = 30
const leastMet = 5
/** The fewest plans of a whole soak; a shorter or longer one has as many in proportion. */
const leastPlans = 300

/** The lists of a run that have to be empty. */
const mustBeEmpty = [
  'lost',
  'doubled',
  'orphans',
  'wrong',
  'keysAsked',
  'unseen',
  'shownTwice',
  'falseAlarms',
  'staying',
  'pageErrors',
  'broken',
] as const

/** Returns what a run did that it must not do, each in words. */
export function failuresOf(result: SoakResult): string[] {
  const down = result.tunnels.pairs - result.tunnels.up
  const fewest = Math.floor((leastPlans * result.minutes) / fullMinutes)
  const never = planKinds.filter((kind) => result.plans.every((plan) => plan.kind !== kind))
  const rare = planKinds.flatMap((kind) =>
    pageFaultNames
      .filter((fault) => timesMet(result, kind, fault) < leastMet)
      .map((fault) => `${kind}: ${fault}`),
  )
  return [
    ...mustBeEmpty.flatMap((name) => result[name].map((what) => `${name}: ${what}`)),
    ...never.map((kind) => `never run: ${kind}`),
    ...(result.plans.length < fewest ? [`plans: ${result.plans.length}, fewer than ${fewest}`] : []),
    ...(result.minutes < fullMinutes ? [] : rare.map((pair) => `met less than ${leastMet} times: ${pair}`)),
    ...(down > 0 ? [`tunnels: ${down} with both ends are not up`] : []),
  ]
}

/** The tables of a run, as Markdown. */
export function reportOf(result: SoakResult): string {
  const faulty = Object.values(result.faults).reduce((sum, count) => sum + count, 0)
  const share = ((100 * faulty) / Math.max(1, result.requests)).toFixed(1)
  return [
    `Seed ${result.seed}, ${result.minutes.toFixed(0)} minutes, ${result.plans.length} plans, ${result.requests} requests, ${faulty} met a fault (${share} %).`,
    planTable(result.plans),
    faultTable(result),
    table(['fault', 'requests that met it'], Object.entries(result.faults)),
    table(
      ['outage', 'seconds'],
      result.outages.map(({ cloud, kind, seconds }) => [`${cloud}, ${kind}`, seconds]),
    ),
    recoveryTable(result),
    table(['what', 'count'], summary(result)),
    ...failuresOf(result),
    '',
  ].join('\n\n')
}

const endings = {
  'done at once': ({ ending, failures, met }: PlanRecord) => ending === 'done' && failures + met.length === 0,
  'done after faults': ({ ending, failures, met }: PlanRecord) =>
    ending === 'done' && failures + met.length > 0,
  undone: ({ ending }: PlanRecord) => ending === 'undone',
  'left before it began': ({ ending }: PlanRecord) => ending === 'not begun',
}

function planTable(plans: readonly PlanRecord[]): string {
  const row = (name: string, some: readonly PlanRecord[]) => [
    name,
    some.length,
    ...Object.values(endings).map((isSo) => some.filter(isSo).length),
    some.reduce((sum, { failures }) => sum + failures, 0),
  ]
  const rows = planKinds.map((kind) =>
    row(
      kind,
      plans.filter((plan) => plan.kind === kind),
    ),
  )
  return table(['plan', 'run', ...Object.keys(endings), 'failures'], [...rows, row('all', plans)])
}

/** How often each fault happened to the page of each kind of plan, before the plan was over. */
function faultTable(result: SoakResult): string {
  const rows = planKinds.map((kind) => [
    kind,
    ...pageFaultNames.map((fault) => timesMet(result, kind, fault)),
  ])
  return table(['plan whose page met a fault', ...pageFaultNames], rows)
}

const figure = (value: number) => (Number.isFinite(value) ? value.toFixed(1) : 'none')

function recoveryTable({ recoveries }: SoakResult): string {
  const seconds = recoveries.map((one) => one.seconds)
  return table(
    ['pages that said “Update failed” as an outage ended', 'median, s', 'worst, s', 'within the back-off'],
    [
      [
        seconds.length,
        figure(median(seconds)),
        figure(Math.max(...seconds)),
        recoveries.filter((one) => one.seconds <= one.boundSeconds).length,
      ],
    ],
  )
}

function summary(result: SoakResult): (string | number)[][] {
  return [
    ['failures that the screen told, once each', result.shown],
    ['failures that the screen did not tell', result.unseen.length],
    ['failures that the screen told twice', result.shownTwice.length],
    ['false “somebody changed it”', result.falseAlarms.length],
    ['pages that could not be read', result.pageFailures],
    ['of those in an outage, back by themselves', result.pageRecoveries],
    ['of those in an outage, that stayed', result.staying.length],
    ['rows that were gone when opened', result.staleRows],
    ['clicks that led nowhere, and were made again', result.lostClicks],
    ['times all tokens died', result.expiries],
    ['sign-ins in the dialog', result.signInsAgain],
    ['keys asked for while the plan lived', result.keysAsked.length],
    ['keys asked for by an undo whose page was gone', result.undoKeysAsked.length],
    ['lost', result.lost.length],
    ['doubled', result.doubled.length],
    ['orphans', result.orphans.length],
    ['wrong values or keys', result.wrong.length],
    ['tunnels with both ends at the end, and up', `${result.tunnels.pairs}, ${result.tunnels.up}`],
    ['of those, up after the restart of services that the panel advises', result.tunnels.restarted],
    ['unhandled errors of pages', result.pageErrors.length],
    ['errors in the console', result.consoleErrors.length],
    ['the longest that the soak itself stood still, s', figure(result.stall)],
    ...result.heaps.map(({ who, before, after }) => [
      `heap of the ${who}, MB`,
      `${before.toFixed(1)} at first, ${after.toFixed(1)} at the end`,
    ]),
  ]
}

const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
