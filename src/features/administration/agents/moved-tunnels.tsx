import { Stack, Text } from '@mantine/core'
import { connectionsOf, type RouterLoad } from '~/domain/site/agents'
import type { TunnelAgent } from '~/domain/neutron/resources/agent'
import { t } from '~/domain/words/words'
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
      <div role="status" aria-label={t('Connections of the router')}>
        <ToneCounts connections={connectionsOf([load])} />
      </div>
      <Text size="sm" c="dimmed">
        {t(
          'Until {host} has reported, these are the old agent’s word. Agents report each minute, unless the operator said otherwise.',
          { host: to.host },
        )}
      </Text>
      <AgentButton agent={to} />
    </Stack>
  )
}
