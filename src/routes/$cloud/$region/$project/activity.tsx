import { createFileRoute } from '@tanstack/react-router'
import { activitySearch } from '~/ui/table/page-search'
import { ActivityPage } from '~/features/plans/activity-page'

export const Route = createFileRoute('/$cloud/$region/$project/activity')({
  validateSearch: activitySearch,
  component: Page,
})

function Page() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ActivityPage
      search={search}
      onSearch={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })}
    />
  )
}
