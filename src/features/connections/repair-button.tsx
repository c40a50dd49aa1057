import { IconTool } from '@tabler/icons-react'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toApiError } from '~/api/errors'
import { adviseOnError } from '~/domain/error-advice'
import { useNavigate } from '@tanstack/react-router'
import { routers, touchRouter } from '~/api/neutron/networking'
import { useServices } from '~/api/site-data'
import { useWrite } from '~/api/use-write'
import { ActionButton } from '~/ui/action-button'
import { useSite } from '~/api/site'
import type { Repair } from '~/domain/findings/finding'
import { policySearch } from '~/domain/list-search'
import type { SiteConnection } from '~/domain/resources/site-connection'

interface RepairButtonProps {
  repair: Repair
  connection: SiteConnection
  refusal: string | undefined
}

const base = '/$cloud/$region/$project'

/** Opens the page that mends a finding, where the plan is shown before it runs. */
export function RepairButton({ repair, connection, refusal }: RepairButtonProps) {
  const { params } = useSite()
  const navigate = useNavigate()
  const { wakeAgent, problem } = useWakeAgent(connection)
  const open = {
    'change-connection': () =>
      navigate({ to: `${base}/connections/$id/change`, params: { ...params, id: connection.id } }),
    'rotate-psk': () =>
      navigate({ to: `${base}/connections/$id/rotate`, params: { ...params, id: connection.id } }),
    'edit-connection': () =>
      navigate({
        to: `${base}/connections/$id`,
        params: { ...params, id: connection.id },
        search: { panel: 'edit' },
      }),
    'replace-ike-policy': () =>
      navigate({
        to: `${base}/ike-policies/$id/replace`,
        params: { ...params, id: connection.ikepolicy_id },
        search: policySearch.parse(repair.values ?? {}),
      }),
    'replace-ipsec-policy': () =>
      navigate({
        to: `${base}/ipsec-policies/$id/replace`,
        params: { ...params, id: connection.ipsecpolicy_id },
        search: policySearch.parse(repair.values ?? {}),
      }),
    'wake-agent': wakeAgent,
  }
  return (
    <>
      <ActionButton
        size="compact-sm"
        variant="default"
        leftSection={<IconTool size={14} />}
        refusal={refusal}
        onClick={() => void open[repair.page]()}
      >
        {repair.label}
      </ActionButton>
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
    </>
  )
}

/** Updates the router of a connection, which makes the agent look again. */
function useWakeAgent({ vpnservice_id }: SiteConnection) {
  const site = useSite()
  const write = useWrite()
  const services = useServices().data
  const known = useQuery(routers.list(site)).data
  const routerId = services?.find(({ id }) => id === vpnservice_id)?.router_id
  const router = known?.find(({ id }) => id === routerId)
  const [problem, setProblem] = useState<string>()
  const wakeAgent = async () => {
    setProblem(undefined)
    try {
      if (router) await write(touchRouter(router))
    } catch (error) {
      setProblem(adviseOnError(toApiError(error)).title)
    }
  }
  return { wakeAgent, problem }
}
