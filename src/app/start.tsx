import { createRouter, RouterProvider, type RouteComponent } from '@tanstack/react-router'
import type { Root } from 'react-dom/client'
import { loadConfig, type AppConfig } from '~/api/session/config'
import { createSessions } from '~/api/session/sessions'
import { SessionsProvider } from '~/api/session/sessions-context'
import { searchOfUrl, urlOfSearch } from '~/app/url-search'
import { watchLastUsed } from '~/ui/dialogs/last-used'
import { loadAdvice } from '~/ui/failure/advice'
import { startLanguage, useLanguage } from '~/ui/language/use-language'
import { routeTree } from './route-tree.gen'
import { watchMissingParts } from './failures/missing-parts'
import { NotFound } from './failures/not-found'
import { PageError } from './failures/page-error'
import { PagePending } from './failures/page-pending'
import { Providers } from './providers'
import { createQueries } from './queries'
import { StartError } from './failures/start-error'

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
    withOtherTabs(({ follow }) => follow(sessions, config.clouds))
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

/** Where this part of the app cannot be loaded, the tab hears of no other: it learns it by its next call. */
function withOtherTabs(act: (tabs: typeof import('./other-tabs')) => void): void {
  import('./other-tabs').then(act, () => undefined)
}

const queries = createQueries()
const sessions = createSessions({
  forget: (ended) => {
    queries.clear()
    withOtherTabs(({ forgetUser }) => forgetUser(ended))
  },
  announce: (news) => withOtherTabs(({ tell }) => tell(news)),
  onEndedElsewhere: (cloudId) => withOtherTabs(({ leavePagesOf }) => leavePagesOf(router, cloudId)),
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

function App({ config }: { config: AppConfig }) {
  return (
    <Providers queries={queries}>
      <SessionsProvider value={sessions}>
        <RouterProvider router={router} context={{ queries, sessions, config }} />
      </SessionsProvider>
    </Providers>
  )
}
