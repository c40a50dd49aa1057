import { shownText } from '~/domain/shown'
import { displayName } from '~/domain/names'
import type { UsageIndex } from '~/domain/usage'
import type { Column } from './data-table/column'
import { ObjectLink, type ObjectKind } from './site-links'

/** The name of an object, as the link to its page. */
export const nameColumn = (kind: ObjectKind): Column<{ id: string; name: string }> => ({
  id: 'name',
  header: 'Name',
  isRowHeader: true,
  text: displayName,
  cell: (object) => <ObjectLink kind={kind} to={object} />,
})

/** How many connections use an object. */
export function usersColumn(usage: UsageIndex): Column<{ id: string }> {
  const users = ({ id }: { id: string }) => usage.connectionsOf(id).length
  return {
    id: 'used',
    header: 'Used by',
    isDetail: true,
    text: (object) => usedText(users(object)),
    sortBy: users,
  }
}

const usedText = (count: number) =>
  count === 0 ? 'nothing' : `${count} ${count === 1 ? 'connection' : 'connections'}`

/** What its owner wrote about an object. */
export const descriptionColumn: Column<{ description: string }> = {
  id: 'description',
  header: 'Description',
  isDetail: true,
  isHidden: true,
  text: ({ description }) => shownText(description),
}

/** The id of an object. */
export const idColumn: Column<{ id: string }> = {
  id: 'id',
  header: 'ID',
  isDetail: true,
  isHidden: true,
  text: ({ id }) => id,
}
