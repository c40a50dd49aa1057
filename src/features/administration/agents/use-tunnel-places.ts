import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { tunnelAgents } from '~/api/neutron/agents'
import { everyProject } from '~/api/neutron/every-project'
import { useSite } from '~/api/site/site'
import { tunnelPlaces } from '~/domain/site/agents'

/** Milliseconds between two looks: agents send a heartbeat each half minute. */
const calmMs = 15_000
const watchfulMs = 3000

/** All that the tunnels of the current region run on, asked for again while it is on screen; soon, where something is to be watched. */
export function useTunnelPlaces({ isWatching = false } = {}) {
  const site = useSite()
  const refetchInterval = isWatching ? watchfulMs : calmMs
  const agents = useQuery({ ...tunnelAgents(site), refetchInterval })
  const services = useQuery({ ...everyProject.services(site), refetchInterval })
  const connections = useQuery({ ...everyProject.connections(site), refetchInterval })
  const read = { agents: agents.data, services: services.data, connections: connections.data }
  const places = usePlaces(read)
  const nameless = (places?.unhosted ?? []).map(({ router }) => router.id)
  const routers = useQuery({ ...everyProject.routers(site, nameless), enabled: nameless.length > 0 }).data
  const named = usePlaces(read, routers)
  const queries = [agents, services, connections]
  return {
    places: named,
    /** The first failure, while there is nothing to show in its stead. */
    error: named ? undefined : queries.find(({ error }) => error)?.error,
    checkedAt: named && Math.min(...queries.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    isStale: queries.some(({ isError }) => isError),
    retry: () => void Promise.all(queries.map(({ refetch }) => refetch())),
  }
}

type Given = Parameters<typeof tunnelPlaces>[0]

function usePlaces(
  { agents, services, connections }: { [K in 'agents' | 'services' | 'connections']: Given[K] | undefined },
  routers?: Given['routers'],
) {
  return useMemo(
    () =>
      agents && services && connections
        ? tunnelPlaces({ agents, services, connections, ...(routers ? { routers } : {}) })
        : undefined,
    [agents, services, connections, routers],
  )
}
