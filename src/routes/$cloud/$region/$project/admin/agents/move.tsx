import { createFileRoute } from '@tanstack/react-router'
import { moveSearch } from '~/domain/list-search'
import { MovePage } from '~/features/admin-agents/move-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/agents/move')({
  validateSearch: moveSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <MovePage
      key={search.router}
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
