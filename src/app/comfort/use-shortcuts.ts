import { useEffect, useEffectEvent, useRef } from 'react'
import { shortcutOf, type Shortcut } from '~/app/comfort/shortcuts'
import { isDialogOpen } from './use-palette-key'

/** Where keys write or choose something themselves. */
const fields =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"]'

/** Whether a key is somebody's own: of a field, a dialog, the browser or an input method. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, ctrlKey, metaKey, altKey } = event
  return (
    ctrlKey ||
    metaKey ||
    altKey ||
    event.isComposing ||
    event.repeat ||
    event.defaultPrevented ||
    (target instanceof Element && target.closest(fields) !== null) ||
    isDialogOpen()
  )
}

/** Single keys as shortcuts, while they are on (WCAG 2.1.4 wants them to be turned off where they are in the way). */
export function useShortcuts(areOn: boolean, onShortcut: (shortcut: Shortcut) => void): void {
  const leaderAt = useRef<number>(undefined)
  const run = useEffectEvent((event: KeyboardEvent) => {
    if (isTaken(event)) return
    // Shift is pressed on the way to a `?`.
    if (event.key === 'Shift') return
    const shortcut = shortcutOf(event.key, event.timeStamp, leaderAt.current)
    leaderAt.current = shortcut?.kind === 'wait' ? event.timeStamp : undefined
    if (!shortcut) return
    event.preventDefault()
    onShortcut(shortcut)
  })
  useEffect(() => {
    if (!areOn) return undefined
    document.addEventListener('keydown', run)
    return () => document.removeEventListener('keydown', run)
  }, [areOn])
}
