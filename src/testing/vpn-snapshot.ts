import type { Region, Tables } from '../../server/demo-cloud/world/world'

/** Returns a line for each VPN object of these regions, references by name, and for each router the agent it is on. */
export const vpnSnapshot = (regions: readonly Region[]): string[] => [
  ...snapshotOf(regions.map(({ tables }) => tables)),
  ...placesOf(regions),
]

/** The tables of a region's VPN objects, by what a snapshot calls their kind. */
export const vpnTables = (tables: Tables) => ({
  ike: tables.ikepolicies,
  ipsec: tables.ipsecpolicies,
  service: tables.vpnservices,
  group: tables.endpoint_groups,
  connection: tables.ipsec_site_connections,
})

/** Statuses come from the agents, so they are left out. */
function snapshotOf(all: readonly Tables[]): string[] {
  return all.flatMap((tables, index) => {
    const kinds = Object.entries(vpnTables(tables))
    const names = new Map(
      kinds.flatMap(([kind, rows]) =>
        [...rows.values()].map(({ id, name }) => [id, `${kind} ${name}`] as const),
      ),
    )
    return kinds.flatMap(([kind, rows]) =>
      [...rows.values()].map((row) => `${index + 1} ${kind} ${lineOf(row, names)}`).toSorted(),
    )
  })
}

function placesOf(all: readonly Region[]): string[] {
  const places = all.flatMap(({ tables, bindings }, index) =>
    [...bindings.l3].map(([routerId, agentId]) => {
      const [router, agent] = [tables.routers.get(routerId), tables.agents.get(agentId)]
      return `${index + 1} router ${String(router?.name)} on ${String(agent?.host)}`
    }),
  )
  return places.toSorted()
}

const unsaid = new Set(['id', 'status', 'project_id'])

function lineOf(row: object, names: ReadonlyMap<string, string>): string {
  const said = Object.entries(row).filter(([key, value]) => !unsaid.has(key) && value !== null)
  return said
    .map(([key, value]) => `${key}=${textOf(value, names)}`)
    .toSorted()
    .join(' ')
}

function textOf(value: unknown, names: ReadonlyMap<string, string>): string {
  if (typeof value === 'string') return names.get(value) ?? value
  if (!Array.isArray(value)) return JSON.stringify(value)
  return value
    .map((item) => textOf(item, names))
    .toSorted()
    .join(',')
}
