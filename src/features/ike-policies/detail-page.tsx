import type { DetailSearch } from '~/domain/list-search'
export function IkePolicyPage(_: {
  id: string
  search: DetailSearch
  onSearch: (next: DetailSearch) => void
}) {
  return null
}
