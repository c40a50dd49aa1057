import { createFileRoute } from '@tanstack/react-router'
import { tunnelSearch } from '~/domain/list-search'
import { TunnelsPage } from '~/features/admin/tunnels-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/')({
  validateSearch: tunnelSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <TunnelsPage search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
}
