import type { DetailSearch } from '~/domain/list-search'
export function EndpointGroupPage(_: {
  id: string
  search: DetailSearch
  onSearch: (next: DetailSearch) => void
}) {
  return null
}
