import { PageHeader } from '~/ui/page-header'

/** The state of every region that the user is signed in to. */
export function RegionsPage() {
  return <PageHeader title="Regions" />
}
