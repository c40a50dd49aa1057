import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { listSearch } from '~/ui/table/page-search'
import { ikeKind } from '~/features/policies/ike'
import { PoliciesPage } from '~/features/policies/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <PoliciesPage kind={ikeKind} search={search} onSearch={onSearch} />
}
