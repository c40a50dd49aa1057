import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { TunnelPicture } from '~/components/tunnels/tunnel-picture'
import { useDiagnosedTunnel, useDiagnosis } from './use-diagnosis'
import type { Tunnel } from './use-tunnel'

interface PinnedPictureProps {
  connection: SiteConnection
  picture: Parameters<typeof TunnelPicture>[0]
}

/** The tunnel with its findings pinned on it; notes are not. */
export function PinnedPicture({ connection, picture }: PinnedPictureProps) {
  const { tunnel, isFormer } = useDiagnosedTunnel(connection)
  if (!tunnel || isFormer) return <TunnelPicture {...picture} />
  return <Diagnosed connection={connection} picture={picture} tunnel={tunnel} />
}

function Diagnosed({ connection, picture, tunnel }: PinnedPictureProps & { tunnel: Tunnel }) {
  const { reasons } = useDiagnosis(connection, tunnel)
  const findings = reasons.filter(({ severity }) => severity !== 'note')
  return <TunnelPicture {...picture} findings={findings} />
}
