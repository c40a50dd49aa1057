import { durationLabel, valueLabel } from '~/domain/crypto/algorithm-labels'
import type { Usage } from '~/domain/site/usage'
import { CryptoSummary } from '~/components/findings/crypto-summary'
import type { Column } from '~/ui/table/column'
import { descriptionColumn, idColumn, nameColumn, usersColumn } from '~/components/resources/object-columns'
import type { Policy, PolicyKind } from './kind'
import { format, t } from '~/i18n/translate'

/** The columns of a kind of policy. */
export function columnsFor<P extends Policy>({ object, cryptoOf }: PolicyKind<P>, usage: Usage): Column<P>[] {
  return [
    nameColumn(object),
    {
      id: 'cryptography',
      header: t('Cryptography'),
      text: (policy) =>
        cryptoOf(policy)
          .map(([, value]) => valueLabel(value))
          .join(' '),
      cell: (policy) => <CryptoSummary values={cryptoOf(policy)} />,
    },
    {
      id: 'lifetime',
      header: t('Lifetime'),
      isDetail: true,
      text: ({ lifetime }) => format(durationLabel(lifetime.value)),
      sortBy: ({ lifetime }) => lifetime.value,
    },
    usersColumn(usage),
    descriptionColumn,
    idColumn,
  ]
}
