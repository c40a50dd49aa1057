/**
 * Choices kept in this browser. Storage that is full, barred or holds something else means that a choice lasts as
 * long as the page.
 */
const keyOf = (name: string) => `vpnaas-panel-${name}`

/** The text that was kept under a name; undefined where none was. */
export function readKeptText(name: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a text under a name. */
export function keepText(name: string, text: string): void {
  try {
    localStorage.setItem(keyOf(name), text)
  } catch {
    // See above.
  }
}

/** What was kept under a name, of whatever shape; undefined where nothing was. */
export function readKept(name: string): unknown {
  try {
    return JSON.parse(readKeptText(name) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice under a name. */
export const keep = (name: string, choice: boolean | readonly string[]): void =>
  keepText(name, JSON.stringify(choice))
