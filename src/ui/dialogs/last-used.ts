let lastUsed: Element | undefined

/** What takes the focus, or is clicked without taking it: Safari gives none to a button that is clicked. */
const controls = 'a[href], button, input, select, textarea, summary, [tabindex]'

/**
 * Remembers the control that was focused or clicked last, from the start of the page on: the code of a dialog is loaded
 * after the click that opens it.
 */
export function watchLastUsed(): void {
  for (const type of ['focusin', 'click']) document.addEventListener(type, remember, { capture: true })
  document.addEventListener('keydown', forget, { capture: true })
}

function remember({ target }: Event): void {
  const control = target instanceof Element ? target.closest(controls) : null
  if (control) lastUsed = ownerOf(control)
}

/** A key that is pressed while nothing has the focus is no use of the control that was last. */
function forget({ target }: Event): void {
  if (target === document.body) lastUsed = undefined
}

/** The control that was used last; it may be gone. */
export const lastUsedControl = (): Element | undefined => lastUsed

/** A menu is gone once an item is chosen: the button that opened it stands for it. */
function ownerOf(control: Element): Element {
  const labelledBy = control.closest('[role="menu"]')?.getAttribute('aria-labelledby')
  return (labelledBy && document.getElementById(labelledBy)) || control
}
