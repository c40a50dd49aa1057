import { cryptoOf } from '../../crypto/presets'
import { lintIke, lintIpsec, lintPair } from '../../crypto/lint'
import { partsOf } from '../../site/end-parts'
import type { ConfigurationRule } from './rule'

/** What the lint says of the policies: what it calls broken keeps a tunnel down. */
export const cryptography: ConfigurationRule = ({ near }) => {
  const parts = partsOf(near)
  const ike = parts.ike && cryptoOf(parts.ike)
  const ipsec = parts.ipsec && cryptoOf(parts.ipsec)
  const findings = [
    ...(ike ? lintIke(ike) : []),
    ...(ipsec ? lintIpsec(ipsec) : []),
    ...(ike && ipsec ? lintPair({ ike, ipsec }) : []),
  ]
  return findings.map((finding) => ({
    ...finding,
    certainty: finding.severity === 'broken' && near.connection.status !== 'ACTIVE' ? 'likely' : 'possible',
  }))
}
