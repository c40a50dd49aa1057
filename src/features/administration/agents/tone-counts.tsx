import { countText, toneCounts } from '~/domain/status/overview'
import { format, t } from '~/i18n/translate'
import { ToneIcon } from '~/components/tunnels/tone-icon'
import classes from './administration/agents.module.css'

interface ToneCountsProps {
  connections: Parameters<typeof toneCounts>[0]
}

/** How many connections stand how, in one line. */
export function ToneCounts({ connections }: ToneCountsProps) {
  const counts = toneCounts(connections).filter(({ count }) => count > 0)
  if (counts.length === 0) return <span className={classes.dim}>{t('none')}</span>
  return (
    <span className={classes.counts}>
      {counts.map(({ tone, count }) => (
        <span key={tone} className={classes.count}>
          <ToneIcon tone={tone} /> {format(countText(tone, count))}
        </span>
      ))}
    </span>
  )
}
