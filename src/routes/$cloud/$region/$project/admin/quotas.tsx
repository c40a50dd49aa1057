import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/domain/list-search'
import { t } from '~/domain/words/words'
import { FarSighted } from '~/features/admin/far-sighted'
import { QuotasPage } from '~/features/admin-quotas/quotas-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/quotas')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <FarSighted title={t('Quotas')}>
      <QuotasPage search={search} onSearch={(next) => void navigate({ search: next, replace: true })} />
    </FarSighted>
  )
}
