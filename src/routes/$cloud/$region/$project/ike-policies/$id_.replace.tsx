import { createFileRoute } from '@tanstack/react-router'
import { ReplaceIkePage } from '~/features/policies/replace-ike-page'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/$id_/replace')({
  component: Page,
})

function Page() {
  return <ReplaceIkePage id={Route.useParams().id} />
}
