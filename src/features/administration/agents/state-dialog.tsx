import { Text } from '@mantine/core'
import { toApiError } from '~/api/http/errors'
import { setAgentState } from '~/api/neutron/agents'
import { useWrite } from '~/api/write/use-write'
import { connectionsOf, type AgentLoad } from '~/domain/site/agents'
import { countsText } from '~/domain/status/overview'
import { t } from '~/domain/words/words'
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
      confirmLabel={isOn ? t('Disable') : t('Enable')}
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
                  'Within seconds the agent lets go of every router it has, and no other agent takes them over.',
                )
              : t(
                  'The agent is dead. Once it is back it lets go of every router it has, and no other agent takes them over.',
                )}
          </Text>
          <Text>
            {routers.length === 0
              ? t('No tunnel is among what stops.')
              : t(
                  '{count} connections on {routers} stop ({counts}), with all else that those routers route.',
                  {
                    count: connections.length,
                    routers: t('{count} routers', { count: routers.length }),
                    counts: countsText(connections),
                  },
                )}
          </Text>
          <Text>
            {t(
              'Their statuses stay as they are. The routers stay bound to it, and it takes no other ones. To keep the tunnels, move the routers first.',
            )}
          </Text>
        </>
      ) : (
        <Text>
          {t(
            'The agent takes up the routers that are bound to it again, which takes up to a minute, and can be given other ones.',
          )}
        </Text>
      )}
    </ConfirmDialog>
  )
}
