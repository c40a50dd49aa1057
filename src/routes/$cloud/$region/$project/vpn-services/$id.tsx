import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { detailSearch } from '~/ui/table/page-search'
import { VpnServicePage } from '~/features/vpn-services/detail-page'

export const Route = createFileRoute('/$cloud/$region/$project/vpn-services/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <VpnServicePage key={id} id={id} search={search} onSearch={onSearch} />
}
