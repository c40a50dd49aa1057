import { createFileRoute } from '@tanstack/react-router'
import { ReplaceIpsecPage } from '~/features/policies/replace-ipsec-page'

export const Route = createFileRoute('/$cloud/$region/$project/ipsec-policies/$id_/replace')({
  component: Page,
})

function Page() {
  return <ReplaceIpsecPage id={Route.useParams().id} />
}
