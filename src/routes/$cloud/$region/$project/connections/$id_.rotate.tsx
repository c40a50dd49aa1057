import { createFileRoute } from '@tanstack/react-router'
import { RotatePskPage } from '~/features/connections/change/rotate-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id_/rotate')({ component: Page })

function Page() {
  const { id } = Route.useParams()
  return <RotatePskPage key={id} id={id} />
}
