import { useAccounts } from '~/api/session/sessions-context'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'

const RenewDialog = lazyPart(() => import('./renew-dialog').then((module) => module.RenewDialog))

/** Asks for the password again where a token died. Calls in flight wait, so the screen and its forms stay as they are. */
export function RenewSignIn() {
  const expired = useAccounts().find((account) => account.expired)
  if (!expired) return null
  return (
    <Part kind="dialog">
      <RenewDialog key={expired.cloud.id} account={expired} />
    </Part>
  )
}
