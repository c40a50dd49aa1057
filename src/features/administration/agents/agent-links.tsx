import { Button } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSite } from '~/api/site/site'
import { adminRefusal } from '~/domain/site/permissions'
import type { MoveSearch } from '~/ui/table/page-search'
import { shownText } from '~/domain/text/visible-text'
import type { TunnelAgent } from '~/domain/neutron/resources/agent'
import { t } from '~/i18n/translate'
import { ActionButton } from '~/ui/buttons/action-button'
import { AnchorLink } from '~/ui/links/anchor-link'

const base = '/$cloud/$region/$project/admin/agents'

/** An agent by its host, as a link to its page. */
export function AgentLink({ agent: { id, host } }: { agent: Pick<TunnelAgent, 'id' | 'host'> }) {
  const { params } = useSite()
  return (
    <AnchorLink to={`${base}/$id`} params={{ ...params, id }}>
      {shownText(host)}
    </AnchorLink>
  )
}

/** The way back to all agents. */
export function AgentsLink() {
  const { params } = useSite()
  return (
    <AnchorLink to={base} params={params}>
      {t('Agents')}
    </AnchorLink>
  )
}

/** The tunnels of a router, whoever's they are. */
export function TunnelsLink({ router }: { router: string }) {
  const { params } = useSite()
  return (
    <AnchorLink to="/$cloud/$region/$project/admin" params={params} search={{ router }}>
      {t('Tunnels')}
    </AnchorLink>
  )
}

interface MoveButtonProps {
  search: MoveSearch
  children: ReactNode
}

/** Opens the page that moves a router, or gives it to an agent; refused to those who only look. */
export function MoveButton({ search, children }: MoveButtonProps) {
  const { params, capabilities } = useSite()
  const navigate = useNavigate()
  return (
    <ActionButton
      size="compact-sm"
      variant="default"
      leftSection={<IconArrowsExchange size={14} />}
      refusal={adminRefusal(capabilities)}
      onClick={() => void navigate({ to: `${base}/move`, params, search })}
    >
      {children}
    </ActionButton>
  )
}

/** Back to the agent that a router was moved to. */
export function AgentButton({ agent: { id, host } }: { agent: TunnelAgent }) {
  const { params } = useSite()
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to={`${base}/$id`} params={{ ...params, id }} />}
    >
      {t('Open the agent on {host}', { host })}
    </Button>
  )
}
