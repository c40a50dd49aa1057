import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { listSearch } from '~/ui/table/page-search'
import { ipsecKind } from '~/features/policies/ipsec'
import { PoliciesPage } from '~/features/policies/list-page'

export const Route = createFileRoute('/$cloud/$region/$project/ipsec-policies/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <PoliciesPage kind={ipsecKind} search={search} onSearch={onSearch} />
}
