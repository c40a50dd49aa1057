import { createFileRoute, redirect } from '@tanstack/react-router'
import { toApiError } from '~/api/http/errors'
import { openSite, SiteProvider, type Site } from '~/api/site/site'
import { Shell } from '~/app/shell/shell'
import { SiteError } from '~/app/failures/site-error'
import { SitePending } from '~/app/failures/site-pending'

export const Route = createFileRoute('/$cloud/$region/$project')({
  beforeLoad: async ({ context, params, location }): Promise<{ site: Site }> => {
    try {
      return { site: await openSite(context.sessions, params) }
    } catch (error) {
      if (toApiError(error).type !== 'signed-out') throw error
      throw redirect({ to: '/sign-in', search: { cloud: params.cloud, next: location.href } })
    }
  },
  component: Layout,
  pendingComponent: SitePending,
  errorComponent: SiteError,
})

function Layout() {
  const { site } = Route.useRouteContext()
  return (
    <SiteProvider value={site}>
      <Shell key={site.key} />
    </SiteProvider>
  )
}
