import { createRouter, RouterProvider, type RouteComponent } from '@tanstack/react-router'
import type { Root } from 'react-dom/client'
import { loadConfig, type AppConfig } from '~/api/config'
import { createSessions } from '~/api/sessions'
import { SessionsProvider } from '~/api/sessions-context'
import { forgetHistory } from '~/api/status-history'
import { searchOfUrl, urlOfSearch } from '~/domain/url-search'
import { watchLastUsed } from '~/ui/dialogs/last-used'
import { loadAdvice } from '~/ui/failure/advice'
import { startLanguage, useLanguage } from '~/ui/use-language'
import { routeTree } from './route-tree.gen'
import { watchMissingParts } from './missing-parts'
import { NotFound } from './not-found'
import { PageError } from './page-error'
import { PagePending } from './page-pending'
import { Providers } from './providers'
import { createQueries } from './queries'
import { StartError } from './start-error'

/** When the words for errors are loaded, which have to be there when the network is not. */
const adviceAfterMs = 3000

/** Shows the app, or why it cannot start. */
export async function start(root: Root): Promise<void> {
  watchLastUsed()
  followLanguage()
  await startLanguage()
  await tryToStart(root)
}

/** Reads the configuration, and who is signed in, before the first page: so none asks in vain for a password. */
async function tryToStart(root: Root): Promise<void> {
  try {
    const config = await loadConfig()
    await sessions.restore(config.clouds)
    root.render(<App config={config} />)
    void followOtherTabs(config)
    setTimeout(() => void loadAdvice(), adviceAfterMs)
  } catch (error) {
    const retry = () => void tryToStart(root)
    root.render(
      <Providers queries={queries}>
        <StartError error={error} onRetry={retry} />
      </Providers>,
    )
  }
}

watchMissingParts()

const queries = createQueries()
/** The channel between the tabs of this browser; undefined where the browser bars it. */
const channel = openChannel()
const sessions = createSessions({
  forget: ({ cloud }) => {
    queries.clear()
    forgetHistory(cloud.id)
  },
  announce: (news) => channel?.postMessage(news),
  onEndedElsewhere: leavePagesOf,
})

const router = createRouter({
  routeTree,
  context: { queries, sessions, config: { clouds: [] } },
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: PagePending,
  defaultErrorComponent: PageError,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  parseSearch: searchOfUrl,
  stringifySearch: urlOfSearch,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/**
 * Renders each page again when the language changes, with what was typed on it: words are put together where they are
 * shown. The router itself keeps a page as it is until its address changes.
 */
function followLanguage(): void {
  for (const route of Object.values(router.routesById)) {
    const Page = route.options.component
    if (Page) route.update({ component: Object.assign(spoken(Page), { preload: Page.preload }) })
  }
}

const spoken = (page: RouteComponent) => () => <Spoken page={page} />

function Spoken({ page: Page }: { page: RouteComponent }) {
  useLanguage()
  return <Page />
}

function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel('vpnaas-panel-sign-ins')
  } catch {
    return undefined
  }
}

/** Where this part of the app cannot be loaded, the tab follows no other. */
async function followOtherTabs({ clouds }: AppConfig): Promise<void> {
  const others = await import('~/api/other-tabs').catch(() => undefined)
  others?.followOtherTabs({ ...sessions, cloudIds: clouds.map(({ id }) => id), channel })
}

/** Leaves the pages of a cloud for its sign-in, from which one comes back. Who is signed out cannot keep editing: no form asks. */
function leavePagesOf(cloudId: string): void {
  const { pathname, href } = router.state.location
  if (pathname.split('/')[1] !== cloudId) return
  const search = { cloud: cloudId, next: href }
  void router.navigate({ to: '/sign-in', search, replace: true, ignoreBlocker: true })
}

function App({ config }: { config: AppConfig }) {
  return (
    <Providers queries={queries}>
      <SessionsProvider value={sessions}>
        <RouterProvider router={router} context={{ queries, sessions, config }} />
      </SessionsProvider>
    </Providers>
  )
}
