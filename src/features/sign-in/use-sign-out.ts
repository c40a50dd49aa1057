import { useRouter } from '@tanstack/react-router'
import { useSessions } from '~/api/sessions-context'

/** Signs out of clouds, by id, and leaves their pages. */
export function useSignOut(): (cloudIds: string[]) => Promise<void> {
  const sessions = useSessions()
  const router = useRouter()
  return async (cloudIds) => {
    const ended = Promise.all(cloudIds.map((id) => sessions.signOut(id)))
    // Who is signed out cannot keep editing: no form asks.
    await router.navigate({ to: '/', ignoreBlocker: true })
    await ended
  }
}
