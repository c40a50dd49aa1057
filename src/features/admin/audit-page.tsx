import { PageHeader } from '~/ui/page-header'

/** The policies of all projects of this region whose cryptography is weak or broken. */
export function AdminAuditPage() {
  return <PageHeader title="Audit of all projects" />
}
