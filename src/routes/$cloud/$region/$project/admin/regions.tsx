import { createFileRoute } from '@tanstack/react-router'
import { RegionsPage } from '~/features/admin/regions-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/regions')({ component: RegionsPage })
