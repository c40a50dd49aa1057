import { createFileRoute } from '@tanstack/react-router'
import { detailSearch } from '~/domain/list-search'
import { IkePolicyPage } from '~/features/ike-policies/detail-page'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <IkePolicyPage
      key={id}
      id={id}
      search={search}
      onSearch={(next) => navigate({ search: next, replace: true })}
    />
  )
}
