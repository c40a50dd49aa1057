import { msg } from '../../text/message'
import { valueLabel } from '../../crypto/algorithm-labels'
import { swanNames, type Names } from '../name-tables'
import { sheet } from '../sheet'
import type { ExportTarget } from '../target'

const labelled = (names: Names['ikeHash']): Names['ikeHash'] =>
  Object.fromEntries(Object.keys(names).map((value) => [value, valueLabel(value)]))

/** Diffie-Hellman groups by number, with the name that many devices list them under (RFC 3526, RFC 5903). */
const groupsWithNames: Names['ikeGroup'] = Object.fromEntries(
  Object.entries(swanNames.ikeGroup).map(([value, name]) => [
    value,
    `${value.slice('group'.length)} (${name})`,
  ]),
)

/** The values that any gateway has to be set to, for a device that has no format of its own. */
export const valueSheet: ExportTarget = {
  id: 'values',
  label: 'Any device (list of values)',
  fileName: (name) => `${name}-values.txt`,
  checked: msg('The values of the connection, without device-specific syntax.'),
  names: {
    ikeEncryption: labelled(swanNames.ikeEncryption),
    espEncryption: labelled(swanNames.espEncryption),
    ikeHash: labelled(swanNames.ikeHash),
    espHash: labelled(swanNames.espHash),
    ikeGroup: groupsWithNames,
    pfsGroup: groupsWithNames,
  },
  write: (side, words, psk) =>
    sheet(side, 'any IPsec gateway', [
      {
        title: 'Gateways',
        rows: [
          ['Local address', side.isBehindNat ? `${side.ownAddress}, behind NAT` : side.ownAddress],
          ['Remote address', side.cloudAddress],
          ['Local ID', `${side.ownId.value} (${side.ownId.type})`],
          ['Remote ID', `${side.cloudId.value} (${side.cloudId.type})`],
          ['Pre-shared key', psk],
        ],
      },
      {
        title: 'Phase 1 (IKE)',
        rows: [
          ['Version', valueLabel(side.ike.ike_version)],
          ...(side.ike.ike_version === 'v1' ? [['Mode', side.ike.phase1_negotiation_mode] as const] : []),
          ['Encryption', words.ikeEncryption],
          [words.isIkeAead ? 'Pseudo-random function' : 'Integrity', words.ikeHash],
          ['Diffie-Hellman group', words.ikeGroup],
          ['Lifetime', `${side.ike.lifetime.value} s`],
        ],
      },
      {
        title: 'Phase 2 (IPsec)',
        rows: [
          ['Protocol', valueLabel(side.ipsec.transform_protocol)],
          ['Mode', side.ipsec.encapsulation_mode],
          ['Encryption', words.espEncryption],
          ...(words.espHash === undefined ? [] : [['Integrity', words.espHash] as const]),
          ['PFS group', words.pfsGroup],
          ['Lifetime', `${side.ipsec.lifetime.value} s`],
          ['Local networks', side.ownNetworks.join(', ')],
          ['Remote networks', side.cloudNetworks.join(', ')],
        ],
      },
      {
        title: 'Operation',
        rows: [
          ['Initiator', side.mustStart ? 'this gateway: the cloud waits' : 'either end'],
          ['Dead peer detection', `every ${side.dpd.interval} s, dead after ${side.dpd.timeout} s`],
          ['Firewall', `let UDP 500, UDP 4500 and ESP pass from ${side.cloudAddress}`],
          ...(side.mss === undefined ? [] : [['TCP MSS clamp', side.mss] as const]),
        ],
      },
    ]),
}
