import { Text } from '@mantine/core'
import { toApiError } from '~/api/http/errors'
import { setAgentState } from '~/api/neutron/agents'
import { useWrite } from '~/api/write/use-write'
import { connectionsOf, type AgentLoad } from '~/domain/site/agents'
import { countsText } from '~/domain/status/overview'
import { t } from '~/i18n/translate'
import { ConfirmDialog } from '~/ui/dialogs/confirm-dialog'

interface StateDialogProps {
  load: AgentLoad
  onClose: () => void
}

/** Asks before an agent is disabled, or enabled again: what it carries goes with it (measured: docs/real-cloud.md). */
export function StateDialog({ load: { agent, routers }, onClose }: StateDialogProps) {
  const write = useWrite()
  const connections = connectionsOf(routers)
  const isOn = agent.admin_state_up
  return (
    <ConfirmDialog
      title={
        isOn
          ? t('Disable the agent on {host}', { host: agent.host })
          : t('Enable the agent on {host}', { host: agent.host })
      }
      confirmLabel={isOn ? t('Disable agent') : t('Enable agent')}
      isHarmless={!isOn}
      onConfirm={async () => {
        await write(setAgentState(agent.id, !isOn))
        onClose()
      }}
      asFailure={toApiError}
      onClose={onClose}
    >
      {isOn ? (
        <>
          <Text>
            {agent.alive
              ? t(
                  'Within seconds, the agent releases all its routers, and other agents don’t take them over.',
                )
              : t(
                  'The agent is dead. When it recovers, it releases all its routers, and other agents don’t take them over.',
                )}
          </Text>
          <Text>
            {routers.length === 0
              ? t('No tunnels are affected.')
              : t(
                  '{count} connections on {routers} stop ({counts}). All other traffic that is routed there stops too.',
                  {
                    count: connections.length,
                    routers: t('{count} routers', { count: routers.length }),
                    counts: countsText(connections),
                  },
                )}
          </Text>
          <Text>
            {t(
              'The statuses shown don’t change. The routers stay bound to the agent, and it accepts no other routers. To keep the tunnels up, move the routers first.',
            )}
          </Text>
        </>
      ) : (
        <Text>
          {t(
            'The agent serves the routers that are bound to it again, which can take up to a minute. You can also assign other routers to it.',
          )}
        </Text>
      )}
    </ConfirmDialog>
  )
}
