import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import { CryptoValue } from '~/components/findings/crypto-value'
import { lazyPart } from '~/ui/parts/lazy-part'
import { lintIpsec } from '~/domain/crypto/lint'
import { cryptoOf as cryptographyOf } from '~/domain/crypto/presets'
import type { PolicyKind } from './kind'
import { t } from '~/i18n/translate'

/** IPsec policies: how the traffic in the tunnel is protected. */
export const ipsecKind: PolicyKind<IpsecPolicy> = {
  name: 'IPsec policy',
  create: 'New IPsec policy',
  none: 'No IPsec policies yet',
  title: 'IPsec policies',
  description: 'Phase 2 (ESP/AH) settings. Must match on both ends.',
  resource: 'ipsec-policy',
  object: 'ipsecPolicy',
  collection: ipsecPolicies,
  lint: (policy) => lintIpsec(cryptographyOf(policy)),
  cryptoOf: (policy) => [
    ['transform_protocol', policy.transform_protocol],
    ['encryption_algorithm', policy.encryption_algorithm],
    ['auth_algorithm', policy.auth_algorithm],
    ['pfs', policy.pfs],
  ],
  ownProperties: ({ transform_protocol, encapsulation_mode }) => [
    {
      label: t('Protocol'),
      value: <CryptoValue attribute="transform_protocol" value={transform_protocol} />,
    },
    { label: t('Encapsulation'), value: encapsulation_mode },
  ],
  group: { label: 'PFS group', note: 'Each rekeying uses a new key exchange.' },
  Drawer: lazyPart(() => import('./ipsec-drawer').then((module) => module.IpsecDrawer)),
}
