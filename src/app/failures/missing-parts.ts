import { useSyncExternalStore } from 'react'
import { markAsMissingPart } from '~/domain/errors/missing-part'

/** Why a part of the panel did not load: the server has another build, or lacks a file of this one. */
type Cause = 'updated' | 'incomplete'

let cause: Cause | undefined
const listeners = new Set<() => void>()

/**
 * Notes when a lazily loaded part of the panel does not come, and finds out why. Nothing is loaded again by itself: what was
 * typed, and a plan that runs, would be lost.
 */
export function watchMissingParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    markAsMissingPart(payload)
    void findCause()
  })
}

async function findCause(): Promise<void> {
  const entry = document.querySelector('script[type="module"][src]')?.getAttribute('src')
  try {
    const answer = await fetch(document.baseURI, { cache: 'no-store' })
    const page = await answer.text()
    if (!answer.ok || !page.includes('<script')) return
    cause = entry && page.includes(entry) ? 'incomplete' : 'updated'
    for (const listener of listeners) listener()
  } catch {
    // The network is down, and other notices say so.
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Why a part of the panel did not load; undefined while none is known to be missing. */
export const useMissingPartCause = (): Cause | undefined => useSyncExternalStore(subscribe, () => cause)
