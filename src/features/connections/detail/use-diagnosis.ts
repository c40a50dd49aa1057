import { useQuery } from '@tanstack/react-query'
import { useLiveStatus } from '~/api/status/live-status'
import { machines } from '~/api/neutron/machines'
import { routerAgents } from '~/api/neutron/router-agents'
import { useOwnChanges } from '~/api/plans/own-changes'
import { useSameKey } from '~/api/write/same-key'
import { useSite } from '~/api/site/site'
import { diagnose, type Diagnosis } from '~/domain/diagnosis/diagnosis'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { useTunnel, type Tunnel } from './use-tunnel'
import { networksOfEnd, serviceOf } from '~/domain/site/connection-end'

/** The tunnel of a connection as the diagnosis reads it: anew whenever the status or the admin state is another. */
export function useDiagnosedTunnel({ id, status, admin_state_up }: SiteConnection) {
  return useTunnel(id, { asOf: `${status} ${admin_state_up}` })
}

/** Why a tunnel is not up, or carries less than it should, by all that can be read of it. */
export function useDiagnosis(connection: SiteConnection, { near, far, worlds }: Tunnel): Diagnosis {
  const observed = useLiveStatus().data
  const seen = observed?.connections.get(connection.id)
  const sameKeyOf = useSameKey()
  const site = useSite()
  const { subnetIds } = networksOfEnd(near)
  const own = useOwnChanges(near)
  const onThem = useQuery({ ...machines(site, subnetIds), enabled: connection.status === 'ACTIVE' }).data
  const routerId = serviceOf(near)?.router_id ?? ''
  const mayAsk = site.capabilities.seesAll && routerId !== ''
  const agents = useQuery({ ...routerAgents(site, routerId), enabled: mayAsk }).data
  const sameKey = useQuery({ ...sameKeyOf(near, far ?? near), enabled: far !== undefined }).data
  return diagnose({
    near: { ...near, connection },
    far,
    worlds,
    sameKey: far ? sameKey : undefined,
    driver: undefined,
    machines: onThem,
    agents,
    now: observed?.checkedAt ?? 0,
    ...own,
    changes: seen?.changes ?? [],
    since: seen?.since ?? observed?.checkedAt,
  })
}
