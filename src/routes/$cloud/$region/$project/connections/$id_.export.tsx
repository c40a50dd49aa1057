import { createFileRoute } from '@tanstack/react-router'
import { ExportPage } from '~/features/connections/export-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id_/export')({ component: Page })

function Page() {
  const { id } = Route.useParams()
  return <ExportPage key={id} id={id} />
}
