import { createFileRoute } from '@tanstack/react-router'
import { removeSearch } from '~/ui/table/page-search'
import { RemovePage } from '~/features/plans/remove-page'
import { listRoutes } from '~/components/resources/site-links'

export const Route = createFileRoute('/$cloud/$region/$project/plans/remove')({
  validateSearch: removeSearch,
  component: Page,
})

const objectOf = {
  'site-connection': 'connection',
  'vpn-service': 'service',
  'endpoint-group': 'group',
  'ike-policy': 'ikePolicy',
  'ipsec-policy': 'ipsecPolicy',
} as const

function Page() {
  const { kind, ids } = Route.useSearch()
  const params = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <RemovePage
      key={ids.join()}
      kind={kind}
      ids={ids}
      onLeave={() => void navigate({ to: listRoutes[objectOf[kind]], params })}
    />
  )
}
