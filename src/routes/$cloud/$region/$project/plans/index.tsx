import { createFileRoute, redirect } from '@tanstack/react-router'

/** Where links from before lead: what was the page of plans is the page Activity. */
export const Route = createFileRoute('/$cloud/$region/$project/plans/')({
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/$cloud/$region/$project/activity', params, replace: true })
  },
})
