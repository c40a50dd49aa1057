import { createFileRoute } from '@tanstack/react-router'
import { policySearch } from '~/ui/table/page-search'
import { ReplaceIpsecPage } from '~/features/policies/replace-ipsec-page'

export const Route = createFileRoute('/$cloud/$region/$project/ipsec-policies/$id_/replace')({
  validateSearch: policySearch,
  component: Page,
})

function Page() {
  const { id } = Route.useParams()
  return <ReplaceIpsecPage key={id} id={id} wanted={Route.useSearch()} />
}
