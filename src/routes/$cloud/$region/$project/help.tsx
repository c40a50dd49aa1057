import { createFileRoute } from '@tanstack/react-router'
import { listSearch } from '~/ui/table/page-search'
import { HelpPage } from '~/features/help/help-page'

export const Route = createFileRoute('/$cloud/$region/$project/help')({
  validateSearch: listSearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <HelpPage
      search={search}
      onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
    />
  )
}
