import type { Strength, Tunnel } from './all-tunnels'
import type { VpnStatus } from '../neutron/resources/common'
import type { SiteConnection } from '../neutron/resources/site-connection'
import type { VpnService } from '../neutron/resources/vpn-service'
import { compareNames } from '../text/compare-names'
import { describeCode, statusCounts, statusTones } from '../status/status'

/** Which tunnels are wanted; what is absent is not asked about. */
export interface TunnelFilter {
  /** The id of a project, and of a router. */
  project?: string | undefined
  router?: string | undefined
  /** The code of a look: see `lookCode`. */
  status?: string | undefined
  /** The host of an agent. */
  agent?: string | undefined
  strength?: Strength | undefined
}

/** Whether a tunnel is wanted; undefined where all are. */
export function wantedBy(filter: TunnelFilter): ((tunnel: Tunnel) => boolean) | undefined {
  const { project, router, status, agent, strength } = filter
  const tests: ((tunnel: Tunnel) => boolean)[] = [
    ...(project === undefined ? [] : [({ connection }: Tunnel) => connection.project_id === project]),
    ...(router === undefined ? [] : [({ routerId }: Tunnel) => routerId === router]),
    ...(status === undefined ? [] : [({ code }: Tunnel) => code === status]),
    ...(agent === undefined ? [] : [({ hosts }: Tunnel) => hosts.includes(agent)]),
    ...(strength === undefined ? [] : [(tunnel: Tunnel) => tunnel.strength === strength]),
  ]
  return tests.length === 0 ? undefined : (tunnel) => tests.every((test) => test(tunnel))
}

/** How many tunnels of a project there are, in all and by the code of their look. */
export interface ProjectCounts {
  id: string
  project: string
  total: number
  byStatus: ReadonlyMap<string, number>
}

/** How many tunnels there are of which project and status. */
export interface TunnelCounts {
  /** The codes of the looks that occur, those that want somebody first. */
  statuses: readonly string[]
  /** The projects with the most tunnels that want somebody first. */
  projects: readonly ProjectCounts[]
  all: Omit<ProjectCounts, 'id' | 'project'>
}

/** Counts tunnels by project and status, in time linear in their number. */
export function countTunnels(tunnels: readonly Tunnel[]): TunnelCounts {
  const projects = new Map<string, Counting>()
  const all = newCounting({ id: '', project: '' })
  for (const { code, connection, project } of tunnels) {
    const { project_id: id } = connection
    const own = projects.get(id) ?? newCounting({ id, project })
    projects.set(id, own)
    countIn(own, code)
    countIn(all, code)
  }
  return {
    statuses: [...all.byStatus.keys()].toSorted(byUrgency),
    projects: [...projects.values()].toSorted(
      (a, b) => troubled(b) - troubled(a) || compareNames(a.project, b.project),
    ),
    all,
  }
}

interface Counting extends ProjectCounts {
  byStatus: Map<string, number>
}

function newCounting(project: { id: string; project: string }): Counting {
  return { ...project, total: 0, byStatus: new Map() }
}

function countIn(counting: Counting, code: string): void {
  counting.total += 1
  counting.byStatus.set(code, (counting.byStatus.get(code) ?? 0) + 1)
}

/** How many tunnels of a project are down or in error. */
function troubled({ byStatus }: ProjectCounts): number {
  return [...byStatus].reduce((sum, [code, count]) => {
    const { tone } = describeCode(code)
    return tone === 'down' || tone === 'error' ? sum + count : sum
  }, 0)
}

/** How often each status occurs, those that want somebody first. What is disabled counts as what its status says. */
export function countStatuses(statuses: Iterable<VpnStatus>): { code: string; count: number }[] {
  return [...statusCounts(statuses)]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => byUrgency(a.code, b.code))
}

function byUrgency(a: string, b: string): number {
  const [one, other] = [describeCode(a), describeCode(b)]
  return statusTones.indexOf(one.tone) - statusTones.indexOf(other.tone) || compareNames(a, b)
}

/** The services that no connection uses. */
export function idleServices<S extends Pick<VpnService, 'id'>>(
  services: readonly S[],
  connections: readonly Pick<SiteConnection, 'vpnservice_id'>[],
): S[] {
  const used = new Set(connections.map(({ vpnservice_id }) => vpnservice_id))
  return services.filter(({ id }) => !used.has(id))
}
