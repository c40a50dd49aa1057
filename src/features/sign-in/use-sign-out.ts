import { useRouter } from '@tanstack/react-router'
import { useSessions } from '~/api/session/sessions-context'

/** Signs out of a cloud, by id, or of all clouds, and leaves their pages. */
export function useSignOut(): (cloudId?: string) => Promise<void> {
  const sessions = useSessions()
  const router = useRouter()
  return async (cloudId) => {
    const ended = sessions.signOut(cloudId)
    // Who is signed out cannot keep editing: no form asks.
    await router.navigate({ to: '/', ignoreBlocker: true })
    await ended
  }
}
