/** A JSON value as Python's `str()` prints it: Neutron's messages quote values that way. */
export function pythonText(value: unknown): string {
  return typeof value === 'string' ? value : pythonRepr(value)
}

/** A JSON value as Python's `repr()` prints it. */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'string') return quoted(value)
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`
  if (typeof value === 'object') {
    const entries = Object.entries(value).map(([key, item]) => `${quoted(key)}: ${pythonRepr(item)}`)
    return `{${entries.join(', ')}}`
  }
  return JSON.stringify(value)
}

function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark
}
