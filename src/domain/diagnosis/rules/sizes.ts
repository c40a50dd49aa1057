import { ipVersionOf } from '../../ip/address'
import { internetMtu, tunnelSizes } from '../../ip/tunnel-mtu'
import { defaultMtu } from '../../neutron/rules/mtu'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { msg } from '../../text/message'

/**
 * An MTU that somebody set to more than fits through the tunnel: pings pass, transfers hang. Neutron's default is more, too,
 * and says nothing: what fits stands among the settings of every connection.
 */
export const sizes: ConfigurationRule = ({ near }) => {
  const { connection, ipsec } = partsOf(near)
  const fits = ipsec && tunnelSizes(ipsec, ipVersionOf(connection.peer_address) ?? 4)
  if (!fits || connection.mtu <= fits.mtu || connection.mtu === defaultMtu) return []
  return [
    {
      code: 'MTU-OVER',
      severity: 'note',
      certainty: 'possible',
      at: 'tunnel',
      title: msg('The MTU exceeds the tunnel MTU of {mtu} bytes', { mtu: fits.mtu }),
      evidence: [
        `MTU ${connection.mtu}`,
        msg('at most {mtu} bytes on a {path}-byte path', { mtu: fits.mtu, path: internetMtu }),
      ],
      advice: msg(
        'If pings work but large transfers stall, clamp the TCP MSS to {mss4} ({mss6} for IPv6) on the peer, or lower the MTU of the local networks. The strongSwan driver ignores the connection’s MTU.',
        { mss4: fits.mss4, mss6: fits.mss6 },
      ),
      source: 'RFC 4303 section 2.4; neutron-vpnaas template/strongswan/ipsec.conf',
      repair: { label: msg('Edit connection'), page: 'edit-connection' },
    },
  ]
}
