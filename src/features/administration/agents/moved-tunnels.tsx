import { Stack, Text } from '@mantine/core'
import { connectionsOf, type RouterLoad } from '~/domain/site/agents'
import type { TunnelAgent } from '~/domain/neutron/resources/agent'
import { t } from '~/i18n/translate'
import { AgentButton } from './agent-links'
import { ToneCounts } from './tone-counts'

interface MovedTunnelsProps {
  /** The router as it is now. */
  load: RouterLoad
  to: TunnelAgent
}

/** How the tunnels stand after the move, as the new agent reports them. */
export function MovedTunnels({ load, to }: MovedTunnelsProps) {
  return (
    <Stack gap="xs" align="flex-start">
      <div role="status" aria-label={t('Connections on the router')}>
        <ToneCounts connections={connectionsOf([load])} />
      </div>
      <Text size="sm" c="dimmed">
        {t(
          'Showing the old agent’s last report until {host} reports. Agents report every minute unless the operator changed the interval.',
          { host: to.host },
        )}
      </Text>
      <AgentButton agent={to} />
    </Stack>
  )
}
