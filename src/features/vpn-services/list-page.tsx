import type { ListSearch } from '~/domain/list-search'
export function VpnServicesPage(_: { search: ListSearch; onSearch: (next: ListSearch) => void }) {
  return null
}
