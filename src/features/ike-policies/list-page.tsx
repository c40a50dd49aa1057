import type { ListSearch } from '~/domain/list-search'
export function IkePoliciesPage(_: { search: ListSearch; onSearch: (next: ListSearch) => void }) {
  return null
}
