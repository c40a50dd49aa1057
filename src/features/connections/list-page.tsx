import type { ListSearch } from '~/domain/list-search'
export function ConnectionsPage(_: { search: ListSearch; onSearch: (next: ListSearch) => void }) {
  return null
}
