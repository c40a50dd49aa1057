/** What a row is searched in: its texts as one, whatever their case. */
export function haystackOf(texts: readonly (string | null | undefined)[]): string {
  return texts.filter(Boolean).join('\n').toLowerCase()
}

/** Whether all words of a search text occur in a haystack; no words occur in every one. */
export function searcherFor(search: string | undefined): (haystack: string) => boolean {
  const words = (search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  return (haystack) => words.every((word) => haystack.includes(word))
}
