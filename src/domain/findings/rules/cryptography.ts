import { cryptoOf } from '../../presets'
import { lintIke, lintIpsec } from '../lint'
import type { Rule } from './rule'

/** What the lint calls broken keeps a tunnel down. */
export const cryptography: Rule = (facts) => {
  const { connection, world } = facts.near
  const ike = world.ikePolicies.find(({ id }) => id === connection.ikepolicy_id)
  const ipsec = world.ipsecPolicies.find(({ id }) => id === connection.ipsecpolicy_id)
  const findings = [...(ike ? lintIke(cryptoOf(ike)) : []), ...(ipsec ? lintIpsec(cryptoOf(ipsec)) : [])]
  return findings
    .filter(({ severity }) => severity === 'broken')
    .map((finding) => ({
      ...finding,
      certainty: facts.near.connection.status === 'ACTIVE' ? 'possible' : 'likely',
    }))
}
