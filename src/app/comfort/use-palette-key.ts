import { useEffect, useEffectEvent } from 'react'

/** Whether a dialog is open, which keeps the keys to itself. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role="dialog"], [role="alertdialog"]') !== null

/** Calls `toggle` on Ctrl-K or ⌘K: also while somebody types, but in no dialog other than the palette itself. */
export function usePaletteKey(isOpen: boolean, toggle: () => void): void {
  const run = useEffectEvent((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey) return
    if (!isOpen && isDialogOpen()) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    document.addEventListener('keydown', run)
    return () => document.removeEventListener('keydown', run)
  }, [])
}
