import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { tunnelSearch } from '~/ui/table/page-search'
import { TunnelsPage } from '~/features/administration/tunnels/tunnels-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/')({
  validateSearch: tunnelSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <TunnelsPage search={search} onSearch={onSearch} />
}
