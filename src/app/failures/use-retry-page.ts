import { useRouter } from '@tanstack/react-router'

/** Returns what opens a page again that could not be opened. */
export function useRetryPage(reset: () => void): () => void {
  const router = useRouter()
  return () => {
    reset()
    void router.invalidate()
  }
}
