import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { listSearch } from '~/ui/table/page-search'
import { ConnectionsPage } from '~/features/connections/list/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <ConnectionsPage search={search} onSearch={onSearch} />
}
