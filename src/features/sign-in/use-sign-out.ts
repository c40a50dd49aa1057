import { useRouter } from '@tanstack/react-router'
import { useSessions } from '~/api/session/sessions-context'

/** Asks before a sign-out that loses something. Returns whether it asks; `signOut` is for the answer yes. */
type AskBefore = (cloudId: string | undefined, signOut: () => Promise<void>) => boolean

/** Holds what asks before a sign-out, while a page that can ask is open. */
export const signOutQuestion: { ask?: AskBefore | undefined } = {}

/** Signs out of a cloud, by id, or of all clouds, and leaves their pages. Asks first where that loses something. */
export function useSignOut(): (cloudId?: string) => Promise<void> {
  const sessions = useSessions()
  const router = useRouter()
  return async (cloudId) => {
    const signOut = async () => {
      const ended = sessions.signOut(cloudId)
      // The user has agreed, or there is nothing to lose.
      await router.navigate({ to: '/', ignoreBlocker: true })
      await ended
    }
    if (!signOutQuestion.ask?.(cloudId, signOut)) await signOut()
  }
}
