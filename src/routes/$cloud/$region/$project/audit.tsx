import { createFileRoute } from '@tanstack/react-router'
import { auditSearch } from '~/ui/table/page-search'
import { AuditPage } from '~/features/audit/audit-page'

export const Route = createFileRoute('/$cloud/$region/$project/audit')({
  validateSearch: auditSearch,
  component: Page,
})

function Page() {
  const { profile } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <AuditPage
      profileId={profile}
      onProfile={(next) => void navigate({ search: { profile: next }, replace: true })}
    />
  )
}
