import { IconArrowsExchange, IconGauge, IconListCheck, IconServer, IconWorld } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { t, type PlainWords } from '~/domain/words/words'
import classes from './navigation.module.css'

const base = '/$cloud/$region/$project/admin'
/** The pages about all projects. */
export const adminEntries = [
  { to: base, label: 'Tunnels', icon: IconArrowsExchange },
  { to: `${base}/agents`, label: 'Agents', icon: IconServer },
  { to: `${base}/quotas`, label: 'Quotas', icon: IconGauge },
  { to: `${base}/audit`, label: 'Audit', icon: IconListCheck },
  { to: `${base}/regions`, label: 'Regions', icon: IconWorld },
] as const satisfies readonly { to: string; label: PlainWords; icon: unknown }[]

/** The pages about all projects of a region, for tokens with global sight. */
export function Administration({ onNavigate }: { onNavigate: () => void }) {
  const { params } = useSite()
  return (
    <nav aria-labelledby="administration" className={classes.section}>
      <h2 id="administration" className={classes.heading}>
        {t('Administration')}
      </h2>
      {adminEntries.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          params={params}
          activeOptions={{ exact: to === base, includeSearch: false }}
          onClick={onNavigate}
          className={classes.entry}
        >
          <Icon size={16} stroke={1.75} /> {t(label)}
        </Link>
      ))}
    </nav>
  )
}
