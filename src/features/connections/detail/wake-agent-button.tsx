import type { DisplayText } from '~/domain/text/message'
import { Text } from '@mantine/core'
import { IconTool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { toApiError } from '~/api/http/errors'
import { whole } from '~/api/neutron/collection'
import { routers, touchRouter } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { useServices } from '~/api/site/site-data'
import { useWrite } from '~/api/write/use-write'
import { adviseOnError } from '~/domain/errors/error-advice'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { format, t } from '~/i18n/translate'
import { ActionButton } from '~/ui/buttons/action-button'

interface WakeAgentButtonProps {
  label: string
  connection: SiteConnection
  refusal: DisplayText | undefined
}

/** Updates the router of a connection, which makes the agent look again, and says how that went. */
export function WakeAgentButton({ label, connection, refusal }: WakeAgentButtonProps) {
  const write = useWrite()
  const { router, unknown } = useRouterOf(connection)
  const [phase, setPhase] = useState<'idle' | 'asking' | 'asked'>('idle')
  const [problem, setProblem] = useState<string>()
  const wake = async () => {
    if (!router) return
    setPhase('asking')
    setProblem(undefined)
    try {
      await write(touchRouter(router))
      setPhase('asked')
    } catch (error) {
      setPhase('idle')
      setProblem(format(adviseOnError(toApiError(error)).title))
    }
  }
  return (
    <>
      <ActionButton
        size="compact-sm"
        variant="default"
        leftSection={<IconTool size={14} />}
        refusal={refusal ?? unknown}
        loading={phase === 'asking'}
        onClick={() => void wake()}
      >
        {label}
      </ActionButton>
      {phase === 'asked' && (
        <Text role="status" size="sm">
          {t('Router updated. Its agent’s result appears here within a minute.')}
        </Text>
      )}
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {problem}
        </Text>
      )}
    </>
  )
}

/** The router that a connection's service stands on; why it is not known where it is not. */
function useRouterOf({ vpnservice_id }: SiteConnection) {
  const services = useServices()
  const list = useQuery(routers.list(useSite()))
  const service = services.data?.find(({ id }) => id === vpnservice_id)
  const router = list.data?.find(({ id }) => id === service?.router_id)
  if (router) return { router }
  const isMissing = services.all && whole(list.data)
  const failed = services.error ?? list.error
  if (!isMissing && !failed) return { unknown: t('Loading the router') }
  return {
    unknown: failed
      ? t('Couldn’t load the router: {reason}', { reason: adviseOnError(toApiError(failed)).title })
      : t('The router of this connection isn’t one of this project’s routers'),
  }
}
