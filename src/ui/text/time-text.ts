import { language, t } from '~/i18n/translate'

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

/** Returns a time of day with seconds by the 24-hour clock, after its date where that is another day. */
export function timeOf(at: number): string {
  const date = new Date(at)
  return date.toDateString() === new Date().toDateString() ? clock(date) : dateAndTimeOf(at)
}

/** Returns a date, its month as a word, and the time of day: `Nov 30, 2025, 14:03:07`. */
export function dateAndTimeOf(at: number): string {
  const date = new Date(at)
  const day = date.toLocaleDateString(language(), { year: 'numeric', month: 'short', day: 'numeric' })
  return language() === 'en' ? `${day}, ${clock(date)}` : `${day} ${clock(date)}`
}

const clock = (date: Date): string => date.toLocaleTimeString(language(), { hourCycle: 'h23' })

/** Returns the day of a time as file names have it: `2025-11-30`. */
export function dayText(at: number): string {
  const date = new Date(at)
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${date.getFullYear()}-${month}-${day}`
}
