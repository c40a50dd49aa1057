import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/domain/list-search'
import { t } from '~/domain/words/words'
import { FarSighted } from '~/features/admin/far-sighted'
import { AgentsPage } from '~/features/admin-agents/agents-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/agents/')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <FarSighted title={t('Agents')}>
      <AgentsPage search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
    </FarSighted>
  )
}
