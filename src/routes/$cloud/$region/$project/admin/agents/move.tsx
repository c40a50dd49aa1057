import { createFileRoute } from '@tanstack/react-router'
import { moveSearch } from '~/ui/table/page-search'
import { t } from '~/i18n/translate'
import { FarSighted } from '~/features/administration/far-sighted'
import { MovePage } from '~/features/administration/agents/move-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/agents/move')({
  validateSearch: moveSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <FarSighted title={t('Move router')}>
      <MovePage
        key={search.router}
        search={search}
        onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
      />
    </FarSighted>
  )
}
