import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { detailSearch } from '~/ui/table/page-search'
import { ConnectionPage } from '~/features/connections/detail/detail-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return <ConnectionPage key={id} id={id} search={search} onSearch={onSearch} />
}
