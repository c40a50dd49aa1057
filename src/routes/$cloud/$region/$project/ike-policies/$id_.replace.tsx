import { createFileRoute } from '@tanstack/react-router'
import { policySearch } from '~/ui/table/page-search'
import { ReplaceIkePage } from '~/features/policies/replace-ike-page'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/$id_/replace')({
  validateSearch: policySearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  return <ReplaceIkePage key={id} id={id} wanted={Route.useSearch()} />
}
