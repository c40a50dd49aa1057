import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { detailSearch } from '~/ui/table/page-search'
import { t } from '~/i18n/translate'
import { FarSighted } from '~/features/administration/far-sighted'
import { AgentPage } from '~/features/administration/agents/agent-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/agents/$id')({
  validateSearch: detailSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return (
    <FarSighted title={t('Agent')}>
      <AgentPage key={id} id={id} search={search} onSearch={onSearch} />
    </FarSighted>
  )
}
