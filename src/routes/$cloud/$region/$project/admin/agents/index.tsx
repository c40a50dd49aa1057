import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { listSearch } from '~/ui/table/page-search'
import { t } from '~/i18n/translate'
import { FarSighted } from '~/features/administration/far-sighted'
import { AgentsPage } from '~/features/administration/agents/agents-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/agents/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return (
    <FarSighted title={t('Agents')}>
      <AgentsPage search={search} onSearch={onSearch} />
    </FarSighted>
  )
}
