import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { listSearch } from '~/ui/table/page-search'
import { VpnServicesPage } from '~/features/vpn-services/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/vpn-services/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <VpnServicesPage search={search} onSearch={onSearch} />
}
