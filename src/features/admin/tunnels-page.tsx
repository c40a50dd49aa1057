import { PageHeader } from '~/ui/page-header'

/** The tunnels of all projects of this region. */
export function TunnelsPage() {
  return <PageHeader title="Tunnels of all projects" />
}
