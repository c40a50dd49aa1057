import { createFileRoute } from '@tanstack/react-router'
import { usePanelHistory } from '~/app/use-panel-history'
import { listSearch } from '~/ui/table/page-search'
import { t } from '~/i18n/translate'
import { FarSighted } from '~/features/administration/far-sighted'
import { QuotasPage } from '~/features/administration/quotas/quotas-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/quotas')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  const onSearch = usePanelHistory(search, navigate)
  return (
    <FarSighted title={t('Quotas')}>
      <QuotasPage search={search} onSearch={onSearch} />
    </FarSighted>
  )
}
