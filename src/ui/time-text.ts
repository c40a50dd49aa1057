import { language } from '~/domain/words/words'

/** `3 h 20 min`, `45 s`: the two greatest units. */
export function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000)
  const parts = [
    [Math.floor(seconds / 86_400), 'd'],
    [Math.floor(seconds / 3600) % 24, 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ] as const
  const start = parts.findIndex(([count]) => count > 0)
  if (start < 0) return '0 s'
  return parts
    .slice(start, start + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
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
