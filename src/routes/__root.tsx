import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import type { AppConfig } from '~/api/session/config'
import type { Sessions } from '~/api/session/sessions'
import { UpdateNotice } from '~/app/failures/update-notice'
import { RenewSignIn } from '~/features/sign-in/renew-sign-in'

export const Route = createRootRouteWithContext<{
  queries: QueryClient
  sessions: Sessions
  config: AppConfig
}>()({
  component: Root,
})

function Root() {
  return (
    <>
      <Outlet />
      <RenewSignIn />
      <UpdateNotice />
    </>
  )
}
