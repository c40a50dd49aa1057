import { useEffect, useEffectEvent, useRef } from 'react'
import { shortcutOf, type Shortcut } from '~/domain/shortcuts'

/** Where keys write or choose something themselves. */
const fields =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="menu"], [role="listbox"]'
const dialogs = '[role="dialog"], [role="alertdialog"]'

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
    document.querySelector(dialogs) !== null
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

/** Ctrl-K, or ⌘K: also while one types, but in no dialog except the one it opened itself. */
export function usePaletteKey(isOpen: boolean, toggle: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return
    if (!isOpen && document.querySelector(dialogs)) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    document.addEventListener('keydown', run)
    return () => document.removeEventListener('keydown', run)
  }, [])
}
