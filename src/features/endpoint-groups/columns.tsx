import { endpointTexts, groupTypeLabel } from '~/domain/site/endpoints'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { Subnet } from '~/domain/neutron/resources/network'
import type { Usage } from '~/domain/site/usage'
import type { Column } from '~/ui/table/column'
import { Mono } from '~/ui/text/mono'
import { descriptionColumn, idColumn, nameColumn, usersColumn } from '~/components/resources/object-columns'
import { t } from '~/domain/words/words'

/** The columns of the endpoint groups. */
export function columnsFor(subnets: readonly Subnet[], usage: Usage): Column<EndpointGroup>[] {
  return [
    nameColumn('group'),
    { id: 'type', header: t('Side'), text: ({ type }) => groupTypeLabel(type) },
    {
      id: 'endpoints',
      header: t('Networks'),
      text: (group) => endpointTexts(group, subnets).join(', '),
      cell: (group) => <Mono value={endpointTexts(group, subnets).join(', ')} copy={false} />,
    },
    usersColumn(usage),
    descriptionColumn,
    idColumn,
  ]
}
