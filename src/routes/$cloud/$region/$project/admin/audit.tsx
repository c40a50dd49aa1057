import { createFileRoute } from '@tanstack/react-router'
import { auditSearch } from '~/ui/table/page-search'
import { AdminAuditPage } from '~/features/administration/audit/audit-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/audit')({
  validateSearch: auditSearch,
  component: Page,
})

function Page() {
  const { profile } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <AdminAuditPage
      profileId={profile}
      onProfile={(next) => void navigate({ search: { profile: next }, replace: true })}
    />
  )
}
