import { ipVersionOf } from '../../ip/address'
import { internetMtu, tunnelSizes } from '../../ip/tunnel-mtu'
import { defaultMtu } from '../../neutron/rules/mtu'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'

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
      title: t('Packets over {mtu} bytes do not fit through this tunnel', { mtu: fits.mtu }),
      evidence: [
        `MTU ${connection.mtu}`,
        t('at most {mtu} on a path of {path} bytes', { mtu: fits.mtu, path: internetMtu }),
      ],
      advice: t(
        'Where pings pass and transfers hang, clamp the MSS to {mss4} at the peer ({mss6} for IPv6), or lower the MTU inside. strongSwan’s driver does not use the connection’s MTU.',
        { mss4: fits.mss4, mss6: fits.mss6 },
      ),
      source: 'RFC 4303 section 2.4; neutron-vpnaas template/strongswan/ipsec.conf',
      repair: { label: t('Edit the connection'), page: 'edit-connection' },
    },
  ]
}
