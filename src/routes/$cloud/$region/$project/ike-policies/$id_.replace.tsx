import { createFileRoute } from '@tanstack/react-router'
import { policySearch } from '~/domain/list-search'
import { ReplaceIkePage } from '~/features/policies/replace-ike-page'

export const Route = createFileRoute('/$cloud/$region/$project/ike-policies/$id_/replace')({
  validateSearch: policySearch,
  component: Page,
})

function Page() {
  return <ReplaceIkePage id={Route.useParams().id} wanted={Route.useSearch()} />
}
