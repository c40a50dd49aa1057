import { createFileRoute } from '@tanstack/react-router'
import { connectSearch } from '~/ui/table/page-search'
import { ConnectPage } from '~/features/connect/connect-page'

export const Route = createFileRoute('/$cloud/$region/$project/connect')({
  validateSearch: connectSearch,
  component: Page,
})

function Page() {
  return <ConnectPage wanted={Route.useSearch()} />
}
