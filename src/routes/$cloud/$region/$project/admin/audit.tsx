import { createFileRoute } from '@tanstack/react-router'
import { AdminAuditPage } from '~/features/admin/audit-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/audit')({ component: AdminAuditPage })
