import { createFileRoute } from '@tanstack/react-router'
import { detailSearch } from '~/domain/list-search'
import { PolicyPage } from '~/features/policies/detail-page'
import { ikeKind } from '~/features/policies/ike'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <PolicyPage
      key={id}
      kind={ikeKind}
      id={id}
      search={search}
      onSearch={(next) => navigate({ search: next, replace: true })}
    />
  )
}
