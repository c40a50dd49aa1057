import { aes, groups, type Names } from '../name-tables'
import { deviceName, networkPairs } from '../peer-side'
import type { ExportTarget } from '../target'
import { comments, dpdTries, escapedQuotes, fileOf, header } from '../text'
import { msg } from '../../text/message'

const group = groups([2, 5, 14, 15, 16, 19, 20, 21, 24], (number) => `group${number}`)
const cbc = { '3des': '3des-cbc', ...aes('', (bits) => `aes-${bits}-cbc`) }
const names: Names = {
  ikeEncryption: { ...cbc, ...aes('-gcm-16', (bits) => `aes-${bits}-gcm`, ['128', '256']) },
  espEncryption: { ...cbc, ...aes('-gcm-16', (bits) => `aes-${bits}-gcm`) },
  ikeHash: { sha1: 'sha1', sha256: 'sha-256', sha384: 'sha-384', sha512: 'sha-512' },
  espHash: {
    sha1: 'hmac-sha1-96',
    sha256: 'hmac-sha-256-128',
    sha384: 'hmac-sha-384',
    sha512: 'hmac-sha-512',
  },
  ikeGroup: group,
  pfsGroup: group,
}

/** Juniper SRX in `set` form (Juniper's CLI reference). */
export const junos: ExportTarget = {
  id: 'srx',
  label: 'Juniper SRX',
  fileName: (name) => `${name}-srx.txt`,
  checked: msg('Checked against reference configurations. Not yet verified on a Juniper device.'),
  names,
  limits: ({ ipsec }) =>
    ipsec.encapsulation_mode === 'tunnel'
      ? []
      : [
          {
            at: 'ipsec',
            attribute: 'encapsulation_mode',
            reason: msg('Tunnel interfaces support only tunnel mode'),
            instead: 'tunnel',
          },
        ],
  write: (side, words, psk) => {
    const name = deviceName(side, 24)
    const { ike, ipsec, dpd, ownId, cloudId } = side
    const isV1 = ike.ike_version === 'v1'
    return fileOf(
      header(side, 'Juniper SRX', '#'),
      comments('#', '', 'Fill in: WAN-INTERFACE such as ge-0/0/0.0, st0.N, LAN-ZONE, WAN-ZONE'),
      `set security ike proposal ${name} authentication-method pre-shared-keys`,
      `set security ike proposal ${name} dh-group ${words.ikeGroup}`,
      `set security ike proposal ${name} encryption-algorithm ${words.ikeEncryption}`,
      !words.isIkeAead && `set security ike proposal ${name} authentication-algorithm ${words.ikeHash}`,
      `set security ike proposal ${name} lifetime-seconds ${Math.min(86_400, Math.max(180, ike.lifetime.value))}`,
      isV1 && `set security ike policy ${name} mode ${ike.phase1_negotiation_mode}`,
      `set security ike policy ${name} proposals ${name}`,
      `set security ike policy ${name} pre-shared-key ascii-text "${escapedQuotes(psk)}"`,
      `set security ike gateway ${name} ike-policy ${name}`,
      `set security ike gateway ${name} address ${side.cloudAddress}`,
      `set security ike gateway ${name} external-interface WAN-INTERFACE`,
      `set security ike gateway ${name} local-identity ${kind(ownId.type)} ${ownId.value}`,
      `set security ike gateway ${name} remote-identity ${kind(cloudId.type)} ${cloudId.value}`,
      `set security ike gateway ${name} version ${isV1 ? 'v1-only' : 'v2-only'}`,
      `set security ike gateway ${name} dead-peer-detection always-send interval ${Math.min(60, Math.max(10, dpd.interval))} threshold ${Math.min(5, dpdTries(side))}`,
      `set security ipsec proposal ${name} protocol ${ipsec.transform_protocol}`,
      `set security ipsec proposal ${name} encryption-algorithm ${words.espEncryption}`,
      words.espHash !== undefined &&
        `set security ipsec proposal ${name} authentication-algorithm ${words.espHash}`,
      `set security ipsec proposal ${name} lifetime-seconds ${Math.min(86_400, Math.max(180, ipsec.lifetime.value))}`,
      `set security ipsec policy ${name} perfect-forward-secrecy keys ${words.pfsGroup}`,
      `set security ipsec policy ${name} proposals ${name}`,
      `set security ipsec vpn ${name} bind-interface st0.N`,
      `set security ipsec vpn ${name} ike gateway ${name}`,
      `set security ipsec vpn ${name} ike ipsec-policy ${name}`,
      networkPairs(side).map(
        ({ own, cloud }, index) =>
          `set security ipsec vpn ${name} traffic-selector ts${index + 1} local-ip ${own} remote-ip ${cloud}`,
      ),
      `set security ipsec vpn ${name} establish-tunnels immediately`,
      'set interfaces st0 unit N family inet',
      'set security zones security-zone vpn interfaces st0.N',
      'set security zones security-zone WAN-ZONE interfaces WAN-INTERFACE host-inbound-traffic system-services ike',
      side.mss !== undefined && `set security flow tcp-mss ipsec-vpn mss ${side.mss}`,
      comments(
        '#',
        '',
        'Policies between LAN-ZONE and vpn, both ways, and a source NAT rule that leaves these networks alone, are yours.',
        'Verify: show security ike sa detail; show security ipsec inactive-tunnels (it says why)',
        `Remove: delete security ipsec vpn ${name}; delete security ike gateway ${name}; and the policies and proposals of that name`,
      ),
    )
  },
}

const kind = (type: string): string => (type === 'fqdn' ? 'hostname' : 'inet')
