import { createFileRoute } from '@tanstack/react-router'
import { detailSearch } from '~/domain/list-search'
import { IpsecPolicyPage } from '~/features/ipsec-policies/detail-page'

export const Route = createFileRoute('/$cloud/$region/$project/ipsec-policies/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <IpsecPolicyPage
      key={id}
      id={id}
      search={search}
      onSearch={(next) => navigate({ search: next, replace: true })}
    />
  )
}
