import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { groupSearch } from '~/ui/table/page-search'
import { EndpointGroupsPage } from '~/features/endpoint-groups/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/endpoint-groups/')({
  validateSearch: groupSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <EndpointGroupsPage search={search} onSearch={onSearch} />
}
