import { createFileRoute } from '@tanstack/react-router'
import { exportSearch } from '~/ui/table/page-search'
import { ExportPage } from '~/features/connections/export/export-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id_/export')({
  validateSearch: exportSearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  const { device } = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ExportPage
      key={id}
      id={id}
      device={device}
      onDevice={(next) => void navigate({ search: { device: next }, replace: true })}
    />
  )
}
