import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/domain/list-search'
import { AgentsPage } from '~/features/admin-agents/agents-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/agents/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <AgentsPage search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
}
