import { IconArrowsExchange, IconGauge, IconListCheck, IconServer, IconWorld } from '@tabler/icons-react'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { NavigationEntry } from './navigation-entry'
import classes from './navigation.module.css'

const base = '/$cloud/$region/$project/admin'
/** The pages about all projects. */
export const adminEntries = [
  { to: base, label: 'Tunnels', icon: IconArrowsExchange },
  { to: `${base}/agents`, label: 'Agents', icon: IconServer },
  { to: `${base}/quotas`, label: 'Quotas', icon: IconGauge },
  { to: `${base}/audit`, label: 'Audit', icon: IconListCheck },
  { to: `${base}/regions`, label: 'Regions', icon: IconWorld },
] as const satisfies readonly { to: string; label: PlainMessageKey; icon: unknown }[]

/** The pages about all projects of a region, for tokens with global sight. */
export function Administration({ onNavigate }: { onNavigate: () => void }) {
  return (
    <nav aria-labelledby="administration" className={classes.section}>
      <h2 id="administration" className={classes.heading}>
        {t('Administration')}
      </h2>
      {adminEntries.map((entry) => (
        <NavigationEntry key={entry.to} {...entry} isRoot={entry.to === base} onNavigate={onNavigate} />
      ))}
    </nav>
  )
}
