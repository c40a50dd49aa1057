import { createFileRoute } from '@tanstack/react-router'
import { groupSearch } from '~/domain/list-search'
import { EndpointGroupsPage } from '~/features/endpoint-groups/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/endpoint-groups/')({
  validateSearch: groupSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <EndpointGroupsPage search={search} onSearch={(next) => navigate({ search: next, replace: true })} />
}
