import { cryptoOf } from '../../presets'
import { lintIke, lintIpsec, lintPair } from '../lint'
import { partsOf } from './end-parts'
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
