import { ikePolicies } from '~/api/neutron/ike-policies'
import type { IkePolicy } from '~/domain/neutron/resources/ike-policy'
import { CryptoValue } from '~/components/findings/crypto-value'
import { lazyPart } from '~/ui/parts/lazy-part'
import { lintIke } from '~/domain/crypto/lint'
import { cryptoOf as cryptographyOf } from '~/domain/crypto/presets'
import type { PolicyKind } from './kind'
import { t } from '~/i18n/translate'

/** IKE policies: how the two gateways protect their negotiation. */
export const ikeKind: PolicyKind<IkePolicy> = {
  name: 'IKE policy',
  create: 'New IKE policy',
  none: 'No IKE policies yet',
  title: 'IKE policies',
  description: 'Phase 1 (IKE) settings. Must match on both ends.',
  resource: 'ike-policy',
  object: 'ikePolicy',
  collection: ikePolicies,
  cryptoOf,
  lint: (policy) => lintIke(cryptographyOf(policy)),
  ownProperties: ({ ike_version, phase1_negotiation_mode }) => [
    { label: t('IKE version'), value: <CryptoValue attribute="ike_version" value={ike_version} /> },
    {
      label: t('Phase 1 mode'),
      value: <CryptoValue attribute="phase1_negotiation_mode" value={phase1_negotiation_mode} />,
      ...(ike_version === 'v2' ? { note: t('Not used with IKEv2.') } : {}),
    },
  ],
  group: { label: 'Diffie-Hellman group', note: 'Called “pfs” in the Neutron API.' },
  Drawer: lazyPart(() => import('./ike-drawer').then((module) => module.IkeDrawer)),
}

/** The phase 1 mode means nothing in IKEv2. */
function cryptoOf(policy: IkePolicy): [attribute: string, value: string][] {
  const values: [string, string][] = [
    ['ike_version', policy.ike_version],
    ['phase1_negotiation_mode', policy.phase1_negotiation_mode],
    ['encryption_algorithm', policy.encryption_algorithm],
    ['auth_algorithm', policy.auth_algorithm],
    ['pfs', policy.pfs],
  ]
  return policy.ike_version === 'v1' ? values : values.toSpliced(1, 1)
}
