import type { DisplayText } from '~/domain/text/message'
import { format } from '~/i18n/translate'
import { IconTool } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ActionButton } from '~/ui/buttons/action-button'
import { useSite } from '~/api/site/site'
import type { Repair } from '~/domain/finding/finding'
import { policySearch } from '~/ui/table/page-search'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { WakeAgentButton } from './wake-agent-button'

interface RepairButtonProps {
  repair: Repair
  connection: SiteConnection
  refusal: DisplayText | undefined
}

const readable: ReadonlySet<Repair['page']> = new Set(['export-peer', 'vpn-service'])
const base = '/$cloud/$region/$project'

/** Opens the page that mends a finding, where the plan is shown before it runs. */
export function RepairButton({ repair, connection, refusal }: RepairButtonProps) {
  const { params } = useSite()
  const navigate = useNavigate()
  const { page } = repair
  if (page === 'wake-agent')
    return <WakeAgentButton label={format(repair.label)} connection={connection} refusal={refusal} />
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
    'export-peer': () =>
      navigate({ to: `${base}/connections/$id/export`, params: { ...params, id: connection.id } }),
    'vpn-service': () =>
      navigate({ to: `${base}/vpn-services/$id`, params: { ...params, id: connection.vpnservice_id } }),
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
  }
  return (
    <ActionButton
      size="compact-sm"
      variant="default"
      leftSection={<IconTool size={14} />}
      // Who may read the connection may read what its peer has to be set to, and its VPN service.
      refusal={readable.has(page) ? undefined : refusal}
      onClick={() => void open[page]()}
    >
      {format(repair.label)}
    </ActionButton>
  )
}
