import { endpointTexts, groupTypeLabel } from '~/domain/endpoints'
import { displayName } from '~/domain/names'
import type { EndpointGroup } from '~/domain/resources/endpoint-group'
import type { Subnet } from '~/domain/resources/network'
import type { UsageIndex } from '~/domain/usage'
import type { Column } from '~/ui/data-table/column'
import { Mono } from '~/ui/mono'
import { GroupLink } from './links'

/** The columns of the endpoint groups. */
export function columnsFor(subnets: readonly Subnet[], usage: UsageIndex): Column<EndpointGroup>[] {
  const users = ({ id }: EndpointGroup) => usage.connectionsOf(id).length
  return [
    {
      id: 'name',
      header: 'Name',
      isRowHeader: true,
      text: displayName,
      cell: (group) => <GroupLink to={group} />,
    },
    { id: 'type', header: 'Side', text: ({ type }) => groupTypeLabel(type) },
    {
      id: 'endpoints',
      header: 'Networks',
      text: (group) => endpointTexts(group, subnets).join(', '),
      cell: (group) => <Mono value={endpointTexts(group, subnets).join(', ')} copy={false} />,
    },
    {
      id: 'used',
      header: 'Used by',
      isDetail: true,
      text: (group) =>
        users(group) === 0
          ? 'nothing'
          : `${users(group)} ${users(group) === 1 ? 'connection' : 'connections'}`,
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
