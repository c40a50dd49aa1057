import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import type { IpsecPolicy } from '~/domain/neutron/resources/ipsec-policy'
import { CryptoValue } from '~/components/findings/crypto-value'
import { lazyPart } from '~/ui/parts/lazy-part'
import { lintIpsec } from '~/domain/crypto/lint'
import { cryptoOf as cryptographyOf } from '~/domain/crypto/presets'
import type { PolicyKind } from './kind'
import { t } from '~/domain/words/words'

/** IPsec policies: how the traffic in the tunnel is protected. */
export const ipsecKind: PolicyKind<IpsecPolicy> = {
  name: 'IPsec policy',
  create: 'New IPsec policy',
  none: 'No IPsec policy yet',
  title: 'IPsec policies',
  description: 'How the traffic in the tunnel is protected. Both ends need the same.',
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
  group: { label: 'PFS group', note: 'A fresh key exchange for every rekeying.' },
  Drawer: lazyPart(() => import('./ipsec-drawer').then((module) => module.IpsecDrawer)),
}
