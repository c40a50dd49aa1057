import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Site } from '~/api/site'
import { durationLabel, valueLabel } from '~/domain/labels'
import { displayName } from '~/domain/names'
import type { UsageIndex } from '~/domain/usage'
import { CryptoSummary } from '~/ui/crypto-summary'
import type { Column } from '~/ui/data-table/column'
import type { Policy, PolicyKind } from './kind'

/** The columns of a kind of policy. */
export function columnsFor<P extends Policy>(
  { route, cryptoOf }: PolicyKind<P>,
  site: Site,
  usage: UsageIndex,
): Column<P>[] {
  const users = ({ id }: P) => usage.connectionsOf(id).length
  return [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      text: displayName,
      cell: (policy) => (
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to={`${route}/$id`} params={{ ...site.params, id: policy.id }} />
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
