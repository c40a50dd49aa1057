import { List, Skeleton, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useLiveStatus } from '~/api/live-status'
import { machines } from '~/api/neutron/machines'
import { routerAgents } from '~/api/neutron/router-agents'
import { useSameKey } from '~/api/same-key'
import { useSite } from '~/api/site'
import { diagnose, type Reason } from '~/domain/findings/diagnosis'
import { networksOfEnd, serviceOf } from '~/domain/plan/world'
import { capabilitiesOf, writeRefusal } from '~/domain/permissions'
import type { SiteConnection } from '~/domain/resources/site-connection'
import { FindingList } from '~/ui/finding-list'
import { Section } from '~/ui/section'
import { PeerLog } from './peer-log'
import { RepairButton } from './repair-button'
import { useTunnel, type Tunnel } from './use-tunnel'

/** Why a tunnel is not up, or carries less than it should: ranked reasons with evidence, and what could not be seen. */
export function DiagnosisSection({ connection }: { connection: SiteConnection }) {
  const { tunnel, failure } = useTunnel(connection.id, `${connection.status} ${connection.admin_state_up}`)
  if (failure) return null
  return (
    <Section title={connection.status === 'ACTIVE' ? 'Worth knowing' : 'Why it is not up'}>
      {tunnel ? (
        <Reasons connection={connection} tunnel={tunnel} />
      ) : (
        <Skeleton height={80} role="status" aria-label="Loading the diagnosis" />
      )}
    </Section>
  )
}

const words = { certain: 'certain', likely: 'likely', possible: 'possible' } as const

function Reasons({ connection, tunnel }: { connection: SiteConnection; tunnel: Tunnel }) {
  const { roles } = useSite()
  const { reasons, notSeen } = useDiagnosis(connection, tunnel)
  return (
    <>
      {reasons.length === 0 ? (
        <Text size="sm">
          {connection.status === 'ACTIVE'
            ? 'Nothing: what the panel can read of both ends fits together.'
            : 'What the panel can read fits together: the reason lies where it cannot look.'}
        </Text>
      ) : (
        <FindingList
          label="Reasons"
          findings={reasons}
          renderMeta={({ certainty }: Reason) => words[certainty]}
          renderRepair={(repair) => (
            <RepairButton repair={repair} connection={connection} refusal={writeRefusal(roles)} />
          )}
        />
      )}
      <div>
        <Text size="sm" c="dimmed">
          What the panel cannot see:
        </Text>
        <List size="sm" c="dimmed">
          {notSeen.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </div>
      <PeerLog end={{ ...tunnel.near, connection }} />
    </>
  )
}

function useDiagnosis(connection: SiteConnection, { near, far, worlds }: Tunnel) {
  const observed = useLiveStatus().data
  const seen = observed?.connections.get(connection.id)
  const sameKeyOf = useSameKey()
  const site = useSite()
  const { subnetIds } = networksOfEnd(near)
  const onThem = useQuery({ ...machines(site, subnetIds), enabled: connection.status === 'ACTIVE' }).data
  const routerId = serviceOf(near)?.router_id ?? ''
  const mayAsk = capabilitiesOf(site.roles).admin && routerId !== ''
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
    changes: seen?.changes ?? [],
    since: seen?.since ?? observed?.checkedAt,
  })
}
