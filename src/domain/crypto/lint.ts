import { compareNames } from '../text/compare-names'
import { msg } from '../text/message'
import { lookUp } from '../text/own-entry'
import type { IkePolicy } from '../neutron/resources/ike-policy'
import type { IpsecPolicy } from '../neutron/resources/ipsec-policy'
import { cryptoOf, type IkeCrypto, type IpsecCrypto } from './presets'
import { cryptoProfiles, type CryptoProfile } from './profiles'
import { cryptoRules, type PolicyCrypto } from './rules'
import { worstFirst, type Finding } from '../finding/finding'

const [everybody] = cryptoProfiles

/** What is to be known of the cryptography of a policy, the worst first; nothing where it is sound. */
export function lintIke(crypto: IkeCrypto, profile: CryptoProfile | undefined = everybody): Finding[] {
  return lint({ kind: 'ike', crypto }, profile)
}

/** `lintIke` for an IPsec policy. */
export function lintIpsec(crypto: IpsecCrypto, profile: CryptoProfile | undefined = everybody): Finding[] {
  return lint({ kind: 'ipsec', crypto }, profile)
}

/** What is to be known of a pair of policies beyond each alone (ipsec-knowledge, sections 4.4 and 4.5). */
export function lintPair(pair: { ike: IkeCrypto; ipsec: IpsecCrypto }): Finding[] {
  const { ike, ipsec } = pair
  const bits = { ike: lookUp(groupBits, ike.pfs) ?? 0, ipsec: lookUp(groupBits, ipsec.pfs) ?? 0 }
  const found: Finding[] = []
  if (ipsec.lifetime.value >= ike.lifetime.value) {
    found.push({
      code: 'LIFE-ORDER',
      severity: 'weak',
      title: msg('The IPsec lifetime isn’t shorter than the IKE lifetime'),
      evidence: [
        msg('{phase} lifetime {seconds} s', { phase: 'IPsec', seconds: ipsec.lifetime.value }),
        msg('{phase} lifetime {seconds} s', { phase: 'IKE', seconds: ike.lifetime.value }),
      ],
      advice: msg('Use 3600 s for IPsec and 28800 s for IKE. AWS requires the IPsec lifetime to be shorter.'),
      source: msg('AWS Site-to-Site VPN, tunnel options'),
      at: 'ipsec',
    })
  }
  if (bits.ipsec < bits.ike) {
    found.push({
      code: 'DH-BALANCE',
      severity: 'note',
      title: msg('The PFS group is weaker than the IKE policy’s Diffie-Hellman group'),
      evidence: [`PFS ${ipsec.pfs}`, `IKE ${ike.pfs}`],
      advice: msg('Use the same group for both.'),
      source: 'RFC 9206 section 5',
      at: 'ipsec',
    })
  }
  return worstFirst(found)
}

/** A policy of the cloud with what is to be known of it. */
export interface PolicyAudit {
  policy: IkePolicy | IpsecPolicy
  kind: PolicyCrypto['kind']
  findings: Finding[]
}

/** Every policy that something is to be said of, the worst first: what an audit lists. */
export function auditPolicies(
  policies: { ike: readonly IkePolicy[]; ipsec: readonly IpsecPolicy[] },
  profile: CryptoProfile | undefined = everybody,
): PolicyAudit[] {
  const audits = [
    ...policies.ike.map((policy) => ({
      policy,
      kind: 'ike' as const,
      findings: lintIke(cryptoOf(policy), profile),
    })),
    ...policies.ipsec.map((policy) => ({
      policy,
      kind: 'ipsec' as const,
      findings: lintIpsec(cryptoOf(policy), profile),
    })),
  ].filter(({ findings }) => findings.some(({ severity }) => severity !== 'note'))
  return audits.toSorted(
    (a, b) => Number(isBroken(b)) - Number(isBroken(a)) || compareNames(a.policy.name, b.policy.name),
  )
}

const isBroken = ({ findings }: PolicyAudit) => findings.some(({ severity }) => severity === 'broken')

function lint(policy: PolicyCrypto, profile: CryptoProfile | undefined): Finding[] {
  const found = [...cryptoRules.flatMap((rule) => rule(policy) ?? []), ...(profile?.judge(policy) ?? [])]
  return worstFirst(found.map((finding) => ({ ...finding, at: policy.kind })))
}

/** Security in bits, roughly (ipsec-knowledge, section 4.4). */
const groupBits: Readonly<Record<string, number>> = {
  group2: 80,
  group5: 90,
  group14: 112,
  group15: 128,
  group16: 150,
  group17: 170,
  group18: 190,
  group19: 128,
  group20: 192,
  group21: 256,
  group22: 80,
  group23: 112,
  group24: 112,
  group25: 96,
  group26: 112,
  group27: 112,
  group28: 128,
  group29: 192,
  group30: 256,
  group31: 128,
}
