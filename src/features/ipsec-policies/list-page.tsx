import type { ListSearch } from '~/domain/list-search'
export function IpsecPoliciesPage(_: { search: ListSearch; onSearch: (next: ListSearch) => void }) {
  return null
}
