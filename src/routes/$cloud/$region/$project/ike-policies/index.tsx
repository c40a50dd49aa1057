import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/domain/list-search'
import { ikeKind } from '~/features/policies/ike'
import { PoliciesPage } from '~/features/policies/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <PoliciesPage
      kind={ikeKind}
      search={search}
      onSearch={(next) => navigate({ search: next, replace: true })}
    />
  )
}
