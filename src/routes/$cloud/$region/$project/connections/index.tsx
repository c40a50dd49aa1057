import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/domain/list-search'
import { ConnectionsPage } from '~/features/connections/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <ConnectionsPage search={search} onSearch={(next) => navigate({ search: next, replace: true })} />
}
