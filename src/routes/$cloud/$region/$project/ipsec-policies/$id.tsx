import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { detailSearch } from '~/ui/table/page-search'
import { PolicyPage } from '~/features/policies/detail-page'
import { ipsecKind } from '~/features/policies/ipsec'

export const Route = createFileRoute('/$cloud/$region/$project/ipsec-policies/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <PolicyPage key={id} kind={ipsecKind} id={id} search={search} onSearch={onSearch} />
}
