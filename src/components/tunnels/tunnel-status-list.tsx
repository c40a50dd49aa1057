import { Text } from '@mantine/core'
import { siteText } from '~/domain/text/names'
import type { VpnStatus } from '~/domain/neutron/resources/common'
import { shownText } from '~/domain/text/visible-text'
import { describeBothEnds } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import { AnchorLink } from '../../ui/links/anchor-link'
import { listRoutes, ObjectLink } from '../resources/site-links'
import { StatusBadge } from './status-badge'
import classes from './tunnel-status-list.module.css'
import type { PlanSite } from '~/domain/site/plan-site'

interface TunnelStatusListProps {
  labels: { status: string; list: string }
  /** Each with its ends that are the user's. */
  tunnels: readonly {
    name: string
    ends: readonly { site: PlanSite; id: string }[]
    statuses: readonly (VpnStatus | undefined)[]
  }[]
  /** The key of the current site: an end there is the one that a tunnel leads to. */
  siteKey: string
}

/** Tunnels with their live statuses, each a link to its connection: at another site where none of its ends is at this one. */
export function TunnelStatusList({ labels, tunnels, siteKey }: TunnelStatusListProps) {
  const up = tunnels.filter(({ statuses }) => describeBothEnds(statuses).tone === 'up').length
  const [only, ...more] = tunnels
  if (!only) return null
  return (
    <>
      <Text size="sm" role="status" aria-label={labels.status}>
        {format(
          more.length > 0
            ? t('{up} of {count} tunnels are active', { up, count: tunnels.length })
            : describeBothEnds(only.statuses).meaning,
        )}
      </Text>
      <ul className={classes.list} aria-label={labels.list}>
        {tunnels.map(({ name, ends, statuses }) => {
          const end = ends.find(({ site }) => site.key === siteKey) ?? ends[0]
          return (
            <li key={end?.id ?? name}>
              <StatusBadge {...describeBothEnds(statuses)} />
              <TunnelLink name={name} end={end} isHere={end?.site.key === siteKey} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

interface TunnelLinkProps {
  name: string
  end: { site: PlanSite; id: string } | undefined
  isHere: boolean
}

function TunnelLink({ name, end, isHere }: TunnelLinkProps) {
  if (!end) return shownText(name)
  const { site, id } = end
  if (isHere) return <ObjectLink kind="connection" to={{ id, name }} />
  const params = { cloud: site.cloud.id, region: site.region, project: site.project.id, id }
  return (
    <>
      <AnchorLink to={`${listRoutes.connection}/$id`} params={params}>
        {shownText(name)}
      </AnchorLink>
      <span>{siteText(site)}</span>
    </>
  )
}
