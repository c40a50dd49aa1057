import { createFileRoute } from '@tanstack/react-router'
import { detailSearch } from '~/domain/list-search'
import { ConnectionPage } from '~/features/connections/detail-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ConnectionPage
      key={id}
      id={id}
      search={search}
      onSearch={(next) => navigate({ search: next, replace: true })}
    />
  )
}
