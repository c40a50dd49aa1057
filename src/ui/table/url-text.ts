/** A text field whose text stands in the URL as well, which comes to know of it late. */
export interface UrlText {
  /** What the field shows. */
  text: string
  /** What the URL said last. */
  seen: string
  /** What was typed and has not been seen in the URL yet, the oldest first. */
  sent: readonly string[]
}

export const urlText = (seen: string): UrlText => ({ text: seen, seen, sent: [] })

/** Somebody types. */
export const typed = (state: UrlText, text: string): UrlText => ({
  ...state,
  text,
  sent: [...state.sent, text],
})

/**
 * The URL says something else than before: it catches up with what was typed, which may skip some of it, or somebody
 * followed a link or went back, and the field follows.
 */
export function followed(state: UrlText, seen: string): UrlText {
  const index = state.sent.indexOf(seen)
  return index === -1 ? urlText(seen) : { ...state, seen, sent: state.sent.slice(index + 1) }
}
