import { lazy, Suspense } from 'react'
import { useAccounts } from '~/api/sessions-context'

const RenewDialog = lazy(() => import('./renew-dialog').then((module) => ({ default: module.RenewDialog })))

/** Asks for the password again where a token died. Calls in flight wait, so the screen and its forms stay as they are. */
export function RenewSignIn() {
  const expired = useAccounts().find((account) => account.expired)
  if (!expired) return null
  return (
    <Suspense>
      <RenewDialog key={expired.cloud.id} account={expired} />
    </Suspense>
  )
}
