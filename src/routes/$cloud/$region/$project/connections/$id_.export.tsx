import { createFileRoute } from '@tanstack/react-router'
import { ExportPage } from '~/features/connections/export-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id_/export')({ component: Page })

function Page() {
  return <ExportPage id={Route.useParams().id} />
}
