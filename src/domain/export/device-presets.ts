import { exportFor, type ExportTarget } from './target'
import { exportTargets } from './targets'
import type { PeerSide } from './peer-side'
import type { AlgorithmOptions } from '../neutron/algorithm-options'
import { compatiblePair, notOffered, presetOf, type Preset } from '../crypto/presets'
import { msg } from '../text/message'

/** The best that each device of the other end and this cloud both can, one preset for each device. */
export function devicePresets(options: AlgorithmOptions): Preset[] {
  return exportTargets.map((target) => ({
    id: `${prefix}${target.id}`,
    label: target.label,
    description: msg('The strongest settings supported by both {device} and this cloud.', {
      device: target.label,
    }),
    ...bestFor(target, options),
  }))
}

/** The preset of this id, for any device or for one; undefined where the cloud cannot express it. */
export function anyPresetOf(id: string, options: AlgorithmOptions): Preset | undefined {
  return presetOf(id, options) ?? devicePresets(options).find((preset) => preset.id === id)
}

/** Whether a preset is one device's. */
export function isForDevice(presetId: string): boolean {
  return presetId.startsWith(prefix)
}

const prefix = 'best-'
const groups = ['group20', 'group19', 'group14']
/** IKE and ESP, the strongest first; with an AEAD cipher in IKE the hash is the PRF. */
const ikeChoices = [
  { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha384' },
  { encryption_algorithm: 'aes-256', auth_algorithm: 'sha384' },
  { encryption_algorithm: 'aes-256', auth_algorithm: 'sha256' },
]
const ipsecChoices = [
  { encryption_algorithm: 'aes-256-gcm-16', auth_algorithm: 'sha256' },
  { encryption_algorithm: 'aes-256', auth_algorithm: 'sha256' },
]

/** The same group in both phases, as RFC 9206 section 5 wants it, then the strongest cipher of each phase. */
function bestFor(target: ExportTarget, options: AlgorithmOptions): Pick<Preset, 'ike' | 'ipsec'> {
  const pairs = groups.flatMap((pfs) =>
    ikeChoices.flatMap((ike) =>
      ipsecChoices.map((ipsec) => ({
        ike: { ...compatiblePair.ike, ...ike, pfs },
        ipsec: { ...compatiblePair.ipsec, ...ipsec, pfs },
      })),
    ),
  )
  const isTaken = (pair: (typeof pairs)[number]) =>
    notOffered(options, pair).length === 0 &&
    'text' in exportFor(target, { ...anyTunnel, ...pair }, { psk: '', options })
  return pairs.find(isTaken) ?? compatiblePair
}

/** A tunnel that no device refuses for anything but its cryptography. */
const anyTunnel: PeerSide = {
  name: 'tunnel',
  connectionId: '',
  site: '',
  cloudAddress: '203.0.113.1',
  ownAddress: '198.51.100.1',
  isBehindNat: false,
  cloudId: { type: 'ip', value: '203.0.113.1' },
  ownId: { type: 'ip', value: '198.51.100.1' },
  ownNetworks: ['192.168.1.0/24'],
  cloudNetworks: ['10.0.0.0/24'],
  ...compatiblePair,
  dpd: { action: 'hold', interval: 30, timeout: 120 },
  mustStart: false,
  mss: undefined,
}
