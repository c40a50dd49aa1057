import { shownText } from '~/domain/text/visible-text'
import { displayName } from '~/domain/text/names'
import { t } from '~/i18n/translate'
import type { Usage } from '~/domain/site/usage'
import type { Column } from '../../ui/table/column'
import { ObjectLink, type ObjectKind } from './site-links'

/** The name of an object, as the link to its page. */
export const nameColumn = (kind: ObjectKind): Column<{ id: string; name: string }> => ({
  id: 'name',
  header: t('Name'),
  isRowHeader: true,
  text: displayName,
  cell: (object) => <ObjectLink kind={kind} to={object} />,
})

/** How many connections use an object. */
export function usersColumn(usage: Usage): Column<{ id: string }> {
  const users = ({ id }: { id: string }) => usage.connectionsOf(id)?.length
  return {
    id: 'used',
    header: t('Used by'),
    isDetail: true,
    text: (object) => usedText(users(object)),
    sortBy: (object) => users(object) ?? 0,
  }
}

function usedText(count: number | undefined): string {
  if (count === undefined) return t('unknown')
  return count === 0 ? t('0 connections') : t('{count} connections', { count })
}

/** What its owner wrote about an object. */
export const descriptionColumn: Column<{ description: string }> = {
  id: 'description',
  get header() {
    return t('Description')
  },
  isDetail: true,
  isHidden: true,
  text: ({ description }) => shownText(description),
}

/** The id of an object. */
export const idColumn: Column<{ id: string }> = {
  id: 'id',
  get header() {
    return t('ID')
  },
  isDetail: true,
  isHidden: true,
  isAlwaysInCsv: true,
  text: ({ id }) => id,
}
