type Search = Record<string, unknown>

/**
 * Returns the query part of a URL, with its question mark: texts as they are, lists as repeated names, so that a link
 * reads `?q=10.30`. A text that a reader of older links would take for something else stands in quotes.
 */
export function urlOfSearch(search: Search): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, writtenText(String(one)))
    }
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Returns what the query part of a URL says, also one of an older link, whose values are JSON. A list of one is a text. */
export function searchOfUrl(url: string): Search {
  const query = new URLSearchParams(url)
  return Object.fromEntries(
    [...new Set(query.keys())].map((name): [string, unknown] => {
      const values = query.getAll(name).map(readValue)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )
}

const writtenText = (text: string): string => (jsonOf(text) === undefined ? text : JSON.stringify(text))

const readValue = (text: string): string | readonly string[] => jsonOf(text) ?? text

/** The text or the texts that older links have as JSON; undefined for everything else. */
function jsonOf(text: string): string | readonly string[] | undefined {
  if (!/^(?:"[^]*"|\[[^]*\])$/.test(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'string') return value
    return Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  } catch {
    return undefined
  }
}
