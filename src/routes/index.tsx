import { createFileRoute, redirect } from '@tanstack/react-router'
import { sitesOf } from '~/api/site'

export const Route = createFileRoute('/')({
  beforeLoad: ({ context }) => {
    const [site] = context.sessions.accounts().flatMap(sitesOf)
    if (!site) throw redirect({ to: '/sign-in' })
    throw redirect({ to: '/$cloud/$region/$project', params: site.params })
  },
})
