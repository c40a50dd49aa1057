import { language, t } from '~/domain/words/words'

/** `3 h 20 min`, `45 s`: the two greatest units. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), '{count} d'],
    [Math.floor(seconds / 3600) % 24, '{count} h'],
    [Math.floor(seconds / 60) % 60, '{count} min'],
    [seconds % 60, '{count} s'],
  ] as const
  const start = parts.findIndex(([count]) => count > 0)
  if (start < 0) return t('{count} s', { count: 0 })
  return parts
    .slice(start, start + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => t(unit, { count }))
    .join(' ')
}

/** A time of day, with its date where that is another day. */
export function timeOf(at: number): string {
  const date = new Date(at)
  const time = date.toLocaleTimeString(language())
  return date.toDateString() === new Date().toDateString()
    ? time
    : `${date.toLocaleDateString(language())} ${time}`
}
