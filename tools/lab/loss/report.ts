import { z } from 'zod'

const lossCase = z.object({
  /** The order of its steps, as `orders` names them. */
  order: z.string(),
  /** Which ends' routers carry another tunnel as well, in the order in which the ends are changed. */
  shared: z.enum(['none', 'first', 'second', 'both']),
  /** Whether the new connection is for the same networks as the old one, or for a half of them. */
  networks: z.enum(['same', 'other']),
})
export type LossCase = z.infer<typeof lossCase>

/** One change of a policy at both ends of a tunnel, as it was measured. */
export const lossRun = lossCase.extend({
  driver: z.string(),
  /** The machine's load average over the last minute when the run ended. */
  load: z.number(),
  /** Whether the new policy was in use, and reported as Active, when the run ended. */
  inEffect: z.boolean(),
  /** By direction or, of the other tunnels, by their name. */
  pings: z.record(z.string(), z.object({ lost: z.number(), longest: z.number() })),
})
export type LossRun = z.infer<typeof lossRun>

/** Returns a Markdown table: a row for each driver, order and kind of router, with medians and maxima. */
export function lossTable(runs: readonly LossRun[]): string {
  const groups = new Map<string, LossRun[]>()
  for (const run of runs) {
    const key = [run.driver, run.order, run.shared, run.networks].join('|')
    groups.set(key, [...(groups.get(key) ?? []), run])
  }
  const rows = [...groups.values()].map((group) => {
    const [first] = group
    const inEffect = group.filter((run) => run.inEffect).length
    return [
      first?.driver,
      first?.order,
      first?.shared,
      first?.networks,
      `${inEffect} of ${group.length}`,
      pingsIn(group),
      `${Math.min(...group.map(({ load }) => load)).toFixed(1)} to ${Math.max(...group.map(({ load }) => load)).toFixed(1)}`,
    ]
  })
  const head = [
    'driver',
    'order',
    'routers with other tunnels',
    'networks',
    'new policy in use',
    'lost pings in seconds, median (maximum)',
    'load of the machine',
  ]
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function pingsIn(runs: readonly LossRun[]): string {
  const names = [...new Set(runs.flatMap(({ pings }) => Object.keys(pings)))]
  return names
    .map((name) => {
      const lost = runs.flatMap(({ pings }) => pings[name]?.lost ?? []).toSorted((a, b) => a - b)
      return `${name} ${(lost[Math.floor(lost.length / 2)] ?? 0).toFixed(1)} (${(lost.at(-1) ?? 0).toFixed(1)})`
    })
    .join(', ')
}
