import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Site } from '~/api/site'
import { durationLabel, valueLabel } from '~/domain/labels'
import { displayName } from '~/domain/names'
import type { IkePolicy } from '~/domain/resources/ike-policy'
import type { UsageIndex } from '~/domain/usage'
import { CryptoSummary } from '~/ui/crypto-summary'
import type { Column } from '~/ui/data-table/column'

/** The values that tell one IKE policy from another; the phase 1 mode means nothing in IKEv2. */
export function cryptoOf(policy: IkePolicy): [attribute: string, value: string][] {
  const values: [string, string][] = [
    ['ike_version', policy.ike_version],
    ['phase1_negotiation_mode', policy.phase1_negotiation_mode],
    ['encryption_algorithm', policy.encryption_algorithm],
    ['auth_algorithm', policy.auth_algorithm],
    ['pfs', policy.pfs],
  ]
  return policy.ike_version === 'v1' ? values : values.toSpliced(1, 1)
}

/** The columns of the IKE policies. */
export function columnsFor(site: Site, usage: UsageIndex): Column<IkePolicy>[] {
  const users = ({ id }: IkePolicy) => usage.connectionsOf(id).length
  return [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      text: displayName,
      cell: (policy) => (
        <Anchor
          renderRoot={(props) => (
            <Link
              {...props}
              to="/$cloud/$region/$project/ike-policies/$id"
              params={{ ...site.params, id: policy.id }}
            />
          )}
        >
          {displayName(policy)}
        </Anchor>
      ),
    },
    {
      id: 'cryptography',
      header: 'Cryptography',
      text: (policy) =>
        cryptoOf(policy)
          .map(([, value]) => valueLabel(value))
          .join(' '),
      cell: (policy) => <CryptoSummary values={cryptoOf(policy)} />,
    },
    {
      id: 'lifetime',
      header: 'Lifetime',
      isDetail: true,
      text: ({ lifetime }) => durationLabel(lifetime.value),
      sortBy: ({ lifetime }) => lifetime.value,
    },
    {
      id: 'used',
      header: 'Used by',
      isDetail: true,
      text: (policy) => usedText(users(policy)),
      sortBy: users,
    },
    {
      id: 'description',
      header: 'Description',
      isDetail: true,
      isHidden: true,
      text: ({ description }) => description,
    },
    { id: 'id', header: 'ID', isDetail: true, isHidden: true, text: ({ id }) => id },
  ]
}

const usedText = (count: number) =>
  count === 0 ? 'nothing' : `${count} ${count === 1 ? 'connection' : 'connections'}`
