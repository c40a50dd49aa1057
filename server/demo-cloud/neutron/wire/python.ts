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

/**
 * What Python's `int()` makes of a JSON value: a fraction is cut off, `true` is 1, and a text of digits may have blanks
 * around it and single underscores in it. Undefined where Python raises.
 */
export function pythonInt(value: unknown): number | undefined {
  if (typeof value === 'number') return Math.trunc(value)
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string' || !/^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value)) return undefined
  return Number(value.replaceAll('_', ''))
}

function quoted(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'"
  const escaped = text.replaceAll('\\', '\\\\').replace(unprintable, escape)
  return mark + (mark === "'" ? escaped.replaceAll("'", "\\'") : escaped) + mark
}

/** What `str.isprintable()` refuses: controls, formats, unassigned, and all blanks but the space itself. */
const unprintable = /(?! )[\p{C}\p{Z}]/gu
const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escape(char: string): string {
  const code = char.codePointAt(0) ?? 0
  const hex = (width: number) => code.toString(16).padStart(width, '0')
  const long = code > 0xffff ? `\\U${hex(8)}` : `\\u${hex(4)}`
  return shortEscapes[char] ?? (code > 0xff ? long : `\\x${hex(2)}`)
}
