import {
  IconArrowsLeftRight,
  IconChecklist,
  IconHelp,
  IconKey,
  IconLayoutDashboard,
  IconPlus,
  IconRouter,
  IconShieldLock,
  IconSitemap,
  IconTopologyStar3,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import { t, type PlainWords } from '~/domain/words/words'
import classes from './navigation.module.css'

const base = '/$cloud/$region/$project'
/** The pages of a site. */
export const entries = [
  { to: base, label: 'Overview', icon: IconLayoutDashboard },
  { to: `${base}/topology`, label: 'Topology', icon: IconSitemap },
  { to: `${base}/connections`, label: 'Connections', icon: IconArrowsLeftRight },
  { to: `${base}/vpn-services`, label: 'VPN services', icon: IconRouter },
  { to: `${base}/endpoint-groups`, label: 'Endpoint groups', icon: IconTopologyStar3 },
  { to: `${base}/ike-policies`, label: 'IKE policies', icon: IconKey },
  { to: `${base}/ipsec-policies`, label: 'IPsec policies', icon: IconShieldLock },
  { to: `${base}/audit`, label: 'Audit', icon: IconChecklist },
  { to: `${base}/help`, label: 'Help', icon: IconHelp },
] as const satisfies readonly { to: string; label: PlainWords; icon: unknown }[]

/** The pages of a site, with the main job on top. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const { params } = useSite()
  return (
    <nav aria-label={t('Pages')}>
      <Link
        to={`${base}/connect`}
        params={params}
        onClick={onNavigate}
        className={`${classes.entry} ${classes.connect}`}
      >
        <IconPlus size={16} stroke={1.75} /> {t('Connect a site')}
      </Link>
      {entries.map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          params={params}
          activeOptions={{ exact: to === base, includeSearch: false }}
          // The page that is wanted most is there before it is asked for.
          {...(to === `${base}/connections` ? { preload: 'render' } : {})}
          onClick={onNavigate}
          className={classes.entry}
        >
          <Icon size={16} stroke={1.75} /> {t(label)}
        </Link>
      ))}
    </nav>
  )
}
