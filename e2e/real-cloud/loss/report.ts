import { z } from 'zod'

/** One change of a policy at both ends of a tunnel, as it was measured. */
export const lossRun = z.object({
  driver: z.string(),
  /** The order of its steps, as `orders` names them. */
  order: z.string(),
  /** Whether both routers carried another tunnel as well. */
  beside: z.boolean(),
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
    const key = [run.driver, run.order, run.beside].join('|')
    groups.set(key, [...(groups.get(key) ?? []), run])
  }
  const rows = [...groups.values()].map((group) => {
    const [{ driver, order, beside } = { driver: '', order: '', beside: false }] = group
    const inEffect = group.filter((run) => run.inEffect).length
    return [
      driver,
      order,
      beside ? 'with another tunnel' : 'alone',
      `${inEffect} of ${group.length}`,
      pingsIn(group),
    ]
  })
  const head = ['driver', 'order', 'router', 'new policy in use', 'lost pings in seconds, median (maximum)']
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
