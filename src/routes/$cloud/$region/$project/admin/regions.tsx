import { createFileRoute } from '@tanstack/react-router'
import { RegionsPage } from '~/features/administration/regions/regions-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/regions')({ component: RegionsPage })
