import { createRouter, RouterProvider, type RouteComponent } from '@tanstack/react-router'
import type { Root } from 'react-dom/client'
import { loadConfig, type AppConfig } from '~/api/config'
import { createSessions } from '~/api/sessions'
import { SessionsProvider } from '~/api/sessions-context'
import { searchOfUrl, urlOfSearch } from '~/domain/url-search'
import { watchLastUsed } from '~/ui/dialogs/last-used'
import { startLanguage, useLanguage } from '~/ui/use-language'
import { routeTree } from './route-tree.gen'
import { BadConfig } from './bad-config'
import { NotFound } from './not-found'
import { PageError } from './page-error'
import { PagePending } from './page-pending'
import { Providers } from './providers'
import { createQueries } from './queries'

/** Reads the configuration and shows the app, or says what is wrong with the configuration. */
export async function start(root: Root): Promise<void> {
  watchLastUsed()
  followLanguage()
  await startLanguage()
  try {
    root.render(<App config={await loadConfig()} />)
  } catch (error) {
    root.render(
      <Providers queries={createQueries()}>
        <BadConfig reason={error instanceof Error ? error.message : String(error)} />
      </Providers>,
    )
  }
}

const queries = createQueries()
const sessions = createSessions(() => queries.clear())

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
