/**
 * The messages of a field that holds a list, by the place of the entry they are about. The form keeps them in one object
 * with the message about the whole list.
 */
export function entryErrors(error: object | undefined): ReadonlyMap<number, string> {
  const messages = new Map<number, string>()
  for (const [place, entry] of Object.entries(error ?? {})) {
    const message = messageOf(entry)
    if (/^\d+$/.test(place) && message !== undefined) messages.set(Number(place), message)
  }
  return messages
}

function messageOf(entry: unknown): string | undefined {
  const isError = typeof entry === 'object' && entry !== null && 'message' in entry
  return isError && typeof entry.message === 'string' ? entry.message : undefined
}
