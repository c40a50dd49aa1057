import { useFormContext, useWatch } from 'react-hook-form'
import type { OpenWorld } from '~/api/site/site-world'
import { findById } from '~/domain/text/find-by-id'
import { chosenSubnets } from '~/domain/forms/connect/member-rules'
import { toConnectSitesInput } from '~/domain/forms/connect/connect-input'
import { usablePeerCidrs, type ConnectValues } from '~/domain/forms/connect/connect-form'
import type { Finding } from '~/domain/finding/finding'
import { displayName } from '~/domain/text/names'
import { pairsOf, type Member } from '~/domain/plan/builders/connect-sites'
import { serviceFor } from '~/domain/site/reuse'
import { type SiteWorld } from '~/domain/site/site-snapshot'
import { describeBothEnds, type StatusLook } from '~/domain/status/status'
import { msg } from '~/domain/text/message'
import { TunnelPicture } from '~/components/tunnels/tunnel-picture'
import type { LiveTunnel } from './use-live-tunnels'
import { addressesOf, addressFor } from '~/domain/site/gateway-addresses'

interface ConnectPictureProps {
  data: OpenWorld
  farWorlds: ReadonlyMap<string, SiteWorld>
  /** The tunnels as they were made, in the order of the pairs. */
  tunnels: readonly LiveTunnel[]
  /** What the preflight says, pinned where there is one tunnel to pin it on. */
  findings: readonly Finding[]
}

const notMade: StatusLook = {
  tone: 'idle',
  label: msg('Not created'),
  meaning: msg('This preview shows the tunnel you’re configuring.'),
}

/** The tunnels as far as the form describes them, and then in their live status. */
export function ConnectPicture({ data, farWorlds, tunnels, findings }: ConnectPictureProps) {
  const { control, getValues } = useFormContext<ConnectValues>()
  useWatch({ control })
  const values = getValues()
  const look = (index: number) => {
    const tunnel = tunnels[index]
    return tunnel ? describeBothEnds(tunnel.statuses) : notMade
  }
  const pressing = findings.filter(({ severity }) => severity !== 'note')
  const input = values.peer === 'sites' ? toConnectSitesInput(values, { here: data, farWorlds }) : undefined
  if (input) {
    const pairs = pairsOf(input.members, input.topology)
    return pairs.map(([a, b], index) => {
      const [near, far] = [addressesAt(a), addressesAt(b)]
      const peerAddress = far.find((address) => addressFor(near, address)) ?? far[0] ?? ''
      return (
        <TunnelPicture
          key={`${a.label} ${b.label}`}
          {...look(index)}
          {...sideOf(a, peerAddress)}
          peerName={b.label}
          peerAddress={peerAddress}
          peerNetworks={chosenSubnets(b, b.world.subnets).map(({ cidr }) => cidr)}
          findings={pairs.length === 1 ? pressing : []}
        />
      )
    })
  }
  const here = { world: data, routerId: values.routerId, subnetIds: values.subnetIds }
  const elsewhere = values.peer === 'address'
  const peerAddress = elsewhere ? values.peerAddress.trim() : ''
  return (
    <TunnelPicture
      {...look(0)}
      {...sideOf(here, peerAddress)}
      peerAddress={peerAddress}
      peerNetworks={elsewhere ? usablePeerCidrs(values, data) : []}
      findings={pressing}
    />
  )
}

type Side = Omit<Member, 'label' | 'slug'>

/** Where tunnels of this side end: under OVN nobody knows before the cloud has made the service. */
function addressesAt({ world, routerId, subnetIds }: Side): readonly string[] {
  return addressesOf(world, serviceFor({ routerId, subnetIds }, world.services), routerId)
}

function sideOf(side: Side, peerAddress: string) {
  const { world, routerId, subnetIds } = side
  const router = findById(world.routers, routerId)
  const address = addressFor(addressesAt(side), peerAddress)
  const chosen = chosenSubnets({ routerId, subnetIds }, world.subnets)
  const part = 'Router' as const
  return {
    localNetworks: chosen.map((subnet) => ({ label: displayName(subnet), cidr: subnet.cidr })),
    ...(router ? { gateway: { part, name: displayName(router), address } } : {}),
  }
}
