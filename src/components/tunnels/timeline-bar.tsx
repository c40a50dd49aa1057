import type { StatusTone } from '~/domain/status/status'
import { duration, timeOf } from '../../ui/text/time-text'
import classes from './timeline-bar.module.css'

/** A stretch of the bar; `tone` is absent where nobody looked. Times are milliseconds since the epoch. */
export interface Stretch {
  tone: StatusTone | undefined
  label: string
  from: number
  until: number
}

/** Time from left to right, coloured by status. What it shows is said in words beside it as well. */
export function TimelineBar({ stretches, label }: { stretches: readonly Stretch[]; label: string }) {
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return null
  return (
    <div className={classes.timeline}>
      <div className={classes.bar} role="img" aria-label={label}>
        {stretches.map(({ tone, label: word, from, until }) => (
          <span
            key={from}
            className={classes.stretch}
            data-tone={tone}
            title={`${word}, ${duration(until - from)}`}
            style={{ flexGrow: until - from }}
          />
        ))}
      </div>
      <div className={classes.scale} aria-hidden>
        <span>{timeOf(first.from)}</span>
        <span>{timeOf(last.until)}</span>
      </div>
    </div>
  )
}
