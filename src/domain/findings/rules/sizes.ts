import { ipVersionOf } from '../../address'
import { innerSizes } from '../../mtu'
import { partsOf } from './end-parts'
import type { ConfigurationRule } from './rule'
import { t } from '../../words/words'

/** Bytes: what passes on the Internet. */
const pathMtu = 1500

/** Packets that do not fit through the tunnel: pings pass, transfers hang. */
export const sizes: ConfigurationRule = ({ near }) => {
  const { connection, ipsec, isPeerBehindNat } = partsOf(near)
  const outer = ipVersionOf(connection.peer_address) ?? 4
  const fits = ipsec && innerSizes(ipsec, { pathMtu, outer, isNat: isPeerBehindNat })
  if (!fits || connection.mtu <= fits.mtu) return []
  return [
    {
      code: 'MTU-OVER',
      severity: 'note',
      certainty: 'possible',
      at: 'tunnel',
      title: t('Packets over {mtu} bytes do not fit through this tunnel', { mtu: fits.mtu }),
      evidence: [
        `MTU ${connection.mtu}`,
        t('at most {mtu} on a path of {path} bytes', { mtu: fits.mtu, path: pathMtu }),
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
