import type { ListSearch } from '~/domain/list-search'
export function EndpointGroupsPage(_: { search: ListSearch; onSearch: (next: ListSearch) => void }) {
  return null
}
