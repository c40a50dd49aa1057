import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/domain/list-search'
import { IpsecPoliciesPage } from '~/features/ipsec-policies/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/ipsec-policies/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return <IpsecPoliciesPage search={search} onSearch={(next) => navigate({ search: next, replace: true })} />
}
