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
  return (
    <SignInPage
      clouds={config.clouds}
      cloudId={cloud}
      goesOn={next !== undefined}
      onDone={(site) =>
        next === undefined
          ? navigate({ to: '/$cloud/$region/$project', params: site })
          : navigate({ href: next })
      }
    />
  )
}
