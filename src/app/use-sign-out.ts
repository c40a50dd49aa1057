import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useSessions } from '~/api/sessions-context'

/** Signs out of clouds, by id. What was read is forgotten with the sign-in. */
export function useSignOut(): (cloudIds: string[]) => Promise<void> {
  const sessions = useSessions()
  const queries = useQueryClient()
  const router = useRouter()
  return async (cloudIds) => {
    const ended = Promise.all(cloudIds.map((id) => sessions.signOut(id)))
    queries.clear()
    // Who is signed out cannot keep editing: no form asks.
    await router.navigate({ to: '/', ignoreBlocker: true })
    await ended
  }
}
