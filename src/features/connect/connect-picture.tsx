import { useFormContext, useWatch } from 'react-hook-form'
import { useConnections } from '~/api/site-data'
import type { ConnectValues } from '~/domain/forms/connect-form'
import { displayName } from '~/domain/names'
import { describeStatus } from '~/domain/status'
import { TunnelPicture } from '~/ui/tunnel-picture'
import type { ConnectData } from './use-connect-data'

/** The tunnel as far as the form describes it, and then in its live status. */
export function ConnectPicture({
  data,
  connectionId,
}: {
  data: ConnectData
  connectionId: string | undefined
}) {
  const { control } = useFormContext<ConnectValues>()
  const [routerId, subnetIds, peerAddress, peerCidrs] = useWatch({
    control,
    name: ['routerId', 'subnetIds', 'peerAddress', 'peerCidrs'],
  })
  const connection = useConnections().data?.find(({ id }) => id === connectionId)
  const router = data.routers.find(({ id }) => id === routerId)
  const chosen = data.subnets.filter(({ id }) => subnetIds.includes(id))
  const look = connection
    ? describeStatus('connection', connection.status, { adminStateUp: connection.admin_state_up })
    : { tone: 'idle' as const, label: 'Not made yet', meaning: 'The tunnel is drawn as you describe it.' }
  return (
    <TunnelPicture
      {...look}
      localNetworks={chosen.map((subnet) => ({ label: displayName(subnet), cidr: subnet.cidr }))}
      {...(router
        ? { gateway: { part: 'Router', name: displayName(router), address: router.gatewayAddresses[0] } }
        : {})}
      peerAddress={peerAddress.trim()}
      peerNetworks={peerCidrs}
    />
  )
}
