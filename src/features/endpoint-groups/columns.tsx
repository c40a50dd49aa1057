import { listOf } from '~/domain/text/message'
import { endpointTexts, groupTypeLabel } from '~/domain/site/endpoints'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { Subnet } from '~/domain/neutron/resources/network'
import type { Usage } from '~/domain/site/usage'
import type { Column } from '~/ui/table/column'
import { Mono } from '~/ui/text/mono'
import { descriptionColumn, idColumn, nameColumn, usersColumn } from '~/components/resources/object-columns'
import { format, t } from '~/i18n/translate'

/** The columns of the endpoint groups. */
export function columnsFor(subnets: readonly Subnet[], usage: Usage): Column<EndpointGroup>[] {
  return [
    nameColumn('group'),
    { id: 'type', header: t('Side'), text: ({ type }) => format(groupTypeLabel(type)) },
    {
      id: 'endpoints',
      header: t('Networks'),
      text: (group) => format(listOf(endpointTexts(group, subnets))),
      cell: (group) => <Mono value={format(listOf(endpointTexts(group, subnets)))} copy={false} />,
    },
    usersColumn(usage),
    descriptionColumn,
    idColumn,
  ]
}
