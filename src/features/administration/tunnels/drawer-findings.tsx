import type { OverseenParts, Tunnel } from '~/domain/admin/all-tunnels'
import { findById } from '~/domain/text/find-by-id'
import { lintIke, lintIpsec, lintPair } from '~/domain/crypto/lint'
import { cryptoOf } from '~/domain/crypto/presets'
import { t } from '~/i18n/translate'
import { FindingList } from '~/components/findings/finding-list'
import { Section } from '~/ui/layout/section'

/** What is to be known of a tunnel's cryptography, policy by policy; nothing where there is nothing. */
export function DrawerFindings({ tunnel, parts }: { tunnel: Tunnel; parts: OverseenParts }) {
  return findingsOf(tunnel, parts).map(
    ({ title, findings }) =>
      findings.length > 0 && (
        <Section key={title} title={title}>
          <FindingList
            isOneOfMany
            label={t('Findings for {policy}', { policy: title })}
            findings={findings}
          />
        </Section>
      ),
  )
}

function findingsOf(
  { connection, ikePolicy, ipsecPolicy }: Tunnel,
  { ikePolicies, ipsecPolicies }: OverseenParts,
) {
  const ike = findById(ikePolicies, connection.ikepolicy_id)
  const ipsec = findById(ipsecPolicies, connection.ipsecpolicy_id)
  return [
    { title: t('IKE policy {name}', { name: ikePolicy }), findings: ike ? lintIke(cryptoOf(ike)) : [] },
    {
      title: t('IPsec policy {name}', { name: ipsecPolicy }),
      findings: ipsec ? lintIpsec(cryptoOf(ipsec)) : [],
    },
    {
      title: t('Policy combination'),
      findings: ike && ipsec ? lintPair({ ike: cryptoOf(ike), ipsec: cryptoOf(ipsec) }) : [],
    },
  ]
}
