import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import { toneCounts } from '~/domain/status/overview'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import type { StatusTone } from '~/domain/status/status'
import { toneFilter } from '~/domain/status/tone-filter'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { ToneIcon } from '~/components/tunnels/tone-icon'
import classes from './overview.module.css'

const words: Record<StatusTone, PlainMessageKey> = {
  up: 'Active',
  down: 'Down',
  pending: 'Pending',
  error: 'Error',
  idle: 'Disabled / other',
}

/** How many connections stand how, each a link to them; those there are none of are left out, but for the active and the down. */
export function StatusCounts({ connections }: { connections: readonly SiteConnection[] }) {
  const { params } = useSite()
  const shown = toneCounts(connections).filter(
    ({ tone, count }) => count > 0 || tone === 'up' || tone === 'down',
  )
  return (
    <ul className={classes.counts} aria-label={t('Connections by status')}>
      {shown.map(({ tone, count }) => (
        <li key={tone}>
          <Link
            to="/$cloud/$region/$project/connections"
            params={params}
            search={{ status: toneFilter(tone, connections) }}
            className={classes.count}
          >
            <span className={classes.number}>{count}</span>
            <span>
              <ToneIcon tone={tone} /> {t(words[tone])}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
