import { IconArrowsExchange, IconListCheck, IconWorld } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { t, type PlainWords } from '~/domain/words/words'
import classes from './navigation.module.css'

const base = '/$cloud/$region/$project/admin'
const entries = [
  { to: base, label: 'Tunnels', icon: IconArrowsExchange },
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
      {entries.map(({ to, label, icon: Icon }) => (
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
