import type { DetailSearch } from '~/domain/list-search'
export function IpsecPolicyPage(_: {
  id: string
  search: DetailSearch
  onSearch: (next: DetailSearch) => void
}) {
  return null
}
