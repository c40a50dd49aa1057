import { createFileRoute } from '@tanstack/react-router'
import { TunnelsPage } from '~/features/admin/tunnels-page'

export const Route = createFileRoute('/$cloud/$region/$project/admin/')({ component: TunnelsPage })
