import { createFileRoute } from '@tanstack/react-router'
import { ChangeConnectionPage } from '~/features/connections/change/change-page'

export const Route = createFileRoute('/$cloud/$region/$project/connections/$id_/change')({ component: Page })

function Page() {
  const { id } = Route.useParams()
  return <ChangeConnectionPage key={id} id={id} />
}
