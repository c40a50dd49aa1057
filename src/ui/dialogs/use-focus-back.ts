import { useLayoutEffect } from 'react'
import { lastUsedControl } from './last-used'

/**
 * Gives the focus back to the control that opened a dialog when the dialog goes (WCAG 2.4.3). Where that control is
 * gone, or goes with its row right after, the heading of the page has the focus: never the body, from where a keyboard
 * starts over.
 */
export function useFocusBack(): void {
  // Before the dialog takes the focus, and after one that it replaces has given it back.
  useLayoutEffect(() => {
    const opener = lastUsedControl()
    return () => {
      focus(opener)
      if (opener === document.activeElement) watch(opener)
      else focus(heading())
    }
  }, [])
}

const heading = () => document.querySelector('main h1') ?? document.querySelector('main') ?? undefined

function focus(place: Element | undefined): void {
  if (place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true })
}

/** Moves the focus to the heading if its place is removed while it has the focus. */
function watch(place: Element | undefined): void {
  const removals = new MutationObserver(() => {
    if (place?.isConnected) return
    stop()
    if (document.activeElement === document.body) focus(heading())
  })
  const stop = () => {
    removals.disconnect()
    document.removeEventListener('focusin', stop)
  }
  removals.observe(document.body, { childList: true, subtree: true })
  document.addEventListener('focusin', stop)
}
