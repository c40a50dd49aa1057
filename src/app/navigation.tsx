import { NavLink, Stack } from '@mantine/core'
import {
  IconArrowsLeftRight,
  IconKey,
  IconLayoutDashboard,
  IconPlus,
  IconRouter,
  IconShieldLock,
  IconTopologyStar3,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import classes from './navigation.module.css'

const base = '/$cloud/$region/$project'
const entries = [
  { to: base, label: 'Overview', icon: IconLayoutDashboard },
  { to: `${base}/connections`, label: 'Connections', icon: IconArrowsLeftRight },
  { to: `${base}/vpn-services`, label: 'VPN services', icon: IconRouter },
  { to: `${base}/endpoint-groups`, label: 'Endpoint groups', icon: IconTopologyStar3 },
  { to: `${base}/ike-policies`, label: 'IKE policies', icon: IconKey },
  { to: `${base}/ipsec-policies`, label: 'IPsec policies', icon: IconShieldLock },
] as const

/** The pages of a site, with the main job on top. */
export function Navigation({ onNavigate }: { onNavigate: () => void }) {
  const { params } = useSite()
  return (
    <nav aria-label="Pages">
      <Stack gap={2}>
        <NavLink
          renderRoot={(props) => <Link {...props} to={`${base}/connect`} params={params} />}
          label="Connect a site"
          leftSection={<IconPlus size={16} stroke={1.75} />}
          onClick={onNavigate}
          className={classes.connect}
        />
        {entries.map(({ to, label, icon: Icon }) => (
          <NavLink
            key={to}
            renderRoot={(props) => (
              <Link
                {...props}
                to={to}
                params={params}
                activeOptions={{ exact: to === base, includeSearch: false }}
              />
            )}
            label={label}
            leftSection={<Icon size={16} stroke={1.75} />}
            onClick={onNavigate}
            className={classes.entry}
          />
        ))}
      </Stack>
    </nav>
  )
}
