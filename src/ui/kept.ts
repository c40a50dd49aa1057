/**
 * Choices kept in this browser. Storage that is full, barred or holds something else means that a choice lasts as
 * long as the page.
 */
const keyOf = (name: string) => `vpnaas-panel-${name}`

/** What was kept under a name, of whatever shape; undefined where nothing was. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice under a name. */
export function keep(name: string, choice: boolean | readonly string[]): void {
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(choice))
  } catch {
    // See above.
  }
}
