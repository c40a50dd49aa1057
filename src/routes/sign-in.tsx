import { createFileRoute, useNavigate } from '@tanstack/react-router'
import * as z from 'zod/mini'
import { SignInPage } from '~/features/sign-in/sign-in-page'

const search = z.object({
  cloud: z.catch(z.optional(z.string()), undefined),
  /** A path of this app to go on to; anything else is ignored. */
  next: z.catch(z.optional(z.string().check(z.regex(/^\/(?![/\\])/))), undefined),
})

export const Route = createFileRoute('/sign-in')({ validateSearch: search, component: Page })

function Page() {
  const { config } = Route.useRouteContext()
  const { cloud, next } = Route.useSearch()
  const navigate = useNavigate()
  // Of another cloud than the waiting page's, one would come back here without a word.
  const awaits = (id: string) => next !== undefined && id === (cloud ?? id)
  return (
    <SignInPage
      clouds={config.clouds}
      cloudId={cloud}
      awaits={awaits}
      onDone={(site) =>
        next !== undefined && awaits(site.cloud)
          ? navigate({ href: next })
          : navigate({ to: '/$cloud/$region/$project', params: site })
      }
    />
  )
}
