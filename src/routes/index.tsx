import { createFileRoute, redirect } from '@tanstack/react-router'

export const Route = createFileRoute('/')({
  beforeLoad: ({ context }) => {
    const account = context.sessions.accounts()[0]
    const project = account?.projects[0]
    const region = account?.regions[0]
    if (!account || !project || region === undefined) throw redirect({ to: '/sign-in' })
    const params = { cloud: account.cloud.id, region, project: project.name }
    throw redirect({ to: '/$cloud/$region/$project', params })
  },
})
