import { isPending } from '../../status/status'
import type { Reason } from '../reason'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'
import { encodeMessage, msg, type DisplayText } from '../../text/message'
import { attributeIs } from '../../finding/attribute-is'

const refusedGroups: ReadonlySet<string> = new Set([
  'group2',
  ...Array.from({ length: 9 }, (_, index) => `group${22 + index}`),
])
const inV1 = /-gcm-|^aes-xcbc$/

/** Values that Neutron takes and Libreswan’s driver cannot load (ipsec-knowledge, section A.2; algparse 4.10). */
export const libreswan: ConfigurationRule = ({ near, driver }) => {
  const { connection, ike, ipsec } = partsOf(near)
  // What has been DOWN or ACTIVE has been loaded.
  if (driver === 'strongswan' || !isPending(connection.status) || !ike || !ipsec) return []
  const isV1 = ike.ike_version === 'v1'
  const refused = [
    ...[ike.pfs, ipsec.pfs].filter((group) => refusedGroups.has(group)),
    ...[ike.auth_algorithm, ipsec.auth_algorithm].filter((hash) => hash === 'aes-cmac'),
    ...(ike.encryption_algorithm.includes('-ccm-')
      ? [msg('{value} in IKE', { value: ike.encryption_algorithm })]
      : []),
    ...[ike.encryption_algorithm, ike.auth_algorithm]
      .filter((value) => isV1 && inV1.test(value))
      .map((value) => msg('{value} with IKEv1', { value })),
    ...[ike.lifetime.value, ipsec.lifetime.value]
      .filter((seconds) => seconds > 86_400)
      .map((seconds) => msg('a lifetime of {seconds} s', { seconds })),
  ]
  return [
    ...(refused.length > 0 ? [notLoaded(refused, driver === 'libreswan')] : []),
    ...(isV1 ? [oldVersion(driver === 'libreswan')] : []),
  ]
}

const repair = () => ({ label: msg('Replace IKE policy'), page: 'replace-ike-policy' }) as const

function notLoaded(refused: readonly DisplayText[], isSure: boolean): Reason {
  return {
    code: 'LIBRESWAN-REFUSES',
    severity: isSure ? 'broken' : 'weak',
    certainty: isSure ? 'certain' : 'possible',
    at: 'ike',
    title: isSure
      ? msg('Libreswan doesn’t load these values')
      : msg('If the cloud runs Libreswan, it doesn’t load these values'),
    evidence: [...new Map(refused.map((text) => [encodeMessage(text), text])).values()],
    advice: msg('Use AES-256 or AES-GCM with SHA-2 and group 14, 19, 20, or 21.'),
    source: 'neutron-vpnaas device_drivers/libreswan_ipsec.py; libreswan algparse 4.10',
    repair: repair(),
  }
}

function oldVersion(isSure: boolean): Reason {
  return {
    code: 'LIBRESWAN-V1',
    severity: 'weak',
    certainty: isSure ? 'likely' : 'possible',
    at: 'ike',
    title: msg('Libreswan 5 drops IKEv1 unless the administrator allows it'),
    evidence: [attributeIs('ike_version', 'v1')],
    advice: msg('Use IKEv2.'),
    source: 'libreswan ipsec.conf(5), ikev1-policy',
    repair: repair(),
  }
}
