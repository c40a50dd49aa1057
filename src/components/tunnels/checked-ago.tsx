import { useEffect, useState } from 'react'
import { IconAlertTriangle } from '@tabler/icons-react'
import classes from './checked-ago.module.css'
import { t } from '~/i18n/translate'

interface CheckedAgoProps {
  /** Milliseconds since the epoch; undefined where nothing was checked yet. */
  at: number | undefined
  /** The last check failed: what is shown is as old as it says. */
  failed: boolean
}

/** How old what is shown is, to the second. */
export function CheckedAgo({ at, failed }: CheckedAgoProps) {
  const now = useNow(1000)
  const age = at === undefined ? undefined : agoText(Math.max(0, now - at))
  if (failed) {
    return (
      <span className={classes.failed} role="status">
        <IconAlertTriangle size={14} aria-hidden />{' '}
        {age === undefined ? t('Update failed') : t('Update failed – last updated {age}', { age })}
      </span>
    )
  }
  return (
    <span className={classes.fresh} data-fresh>
      {age === undefined ? t('Updating…') : t('Updated {age}', { age })}
    </span>
  )
}

function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return now
}

/** A span of milliseconds in the shortest fitting words. */
function agoText(ms: number): string {
  const seconds = Math.round(ms / 1000)
  if (seconds < 90) return t('{count} s ago', { count: seconds })
  const minutes = Math.round(seconds / 60)
  return minutes < 90
    ? t('{count} min ago', { count: minutes })
    : t('{count} h ago', { count: Math.round(minutes / 60) })
}
