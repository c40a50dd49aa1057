import {
  IconArrowsLeftRight,
  IconChecklist,
  IconHelp,
  IconHistory,
  IconKey,
  IconLayoutDashboard,
  IconPlus,
  IconRouter,
  IconShieldLock,
  IconSitemap,
  IconTopologyStar3,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import { writeRefusal } from '~/domain/site/permissions'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { NavigationEntry } from './navigation-entry'
import classes from './navigation.module.css'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { RefusedLink } from '~/ui/links/refused-link'

const Administration = lazyPart(() => import('./administration').then((module) => module.Administration))

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
  { to: `${base}/activity`, label: 'Activity', icon: IconHistory },
  { to: `${base}/help`, label: 'Help', icon: IconHelp },
] as const satisfies readonly { to: string; label: PlainMessageKey; icon: unknown }[]

/** The pages of a site, with the main job on top; below, those for who sees every project. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const { params, roles, capabilities } = useSite()
  const refusal = writeRefusal(roles)
  const connectClass = `${classes.entry} ${classes.connect}`
  const connect = (
    <>
      <IconPlus size={16} stroke={1.75} /> {t('Connect a site')}
    </>
  )
  return (
    <>
      <nav aria-label={t('Pages')}>
        {refusal === undefined ? (
          <Link to={`${base}/connect`} params={params} onClick={onNavigate} className={connectClass}>
            {connect}
          </Link>
        ) : (
          <RefusedLink refusal={refusal} className={connectClass}>
            {connect}
          </RefusedLink>
        )}
        {entries.map((entry) => (
          <NavigationEntry
            key={entry.to}
            {...entry}
            isRoot={entry.to === base}
            // The page that is wanted most is there before it is asked for.
            {...(entry.to === `${base}/connections` ? { preload: 'render' } : {})}
            onNavigate={onNavigate}
          />
        ))}
      </nav>
      {capabilities.seesAll && (
        <Part kind="extra">
          <Administration onNavigate={onNavigate} />
        </Part>
      )}
    </>
  )
}
