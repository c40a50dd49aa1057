import { Skeleton, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { toApiError } from '~/api/http/errors'
import { polledStatus } from '~/api/status/live-status'
import type { Site } from '~/api/site/site'
import { countStatuses } from '~/domain/admin/counts'
import { describeCode } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { CheckedAgo } from '~/components/tunnels/checked-ago'
import { Phrase } from '~/ui/text/phrase'
import { Section } from '~/ui/layout/section'
import { StatusBadge } from '~/components/tunnels/status-badge'
import classes from './regions-page.module.css'
import { AnchorLink } from '~/ui/links/anchor-link'

interface RegionStateProps {
  title: string
  /** The site that the region is looked at from. */
  site: Site
}

/** How the connections of a region stand, live; a check that fails says so and can be repeated. */
export function RegionState({ title, site }: RegionStateProps) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(polledStatus(site, client))
  const failure = error ? toApiError(error) : undefined
  return (
    <Section title={title} aside={data && <CheckedAgo at={data.checkedAt} failed={failure !== undefined} />}>
      {failure && <FailurePanel failure={failure} onRetry={() => void refetch()} />}
      {!data && !failure && (
        <Skeleton height={60} role="status" aria-label={t('Loading {what}', { what: title })} />
      )}
      {data && <Counts statuses={[...data.connections.values()].map(({ status }) => status)} />}
      <Way site={site} />
    </Section>
  )
}

function Counts({ statuses }: { statuses: readonly string[] }) {
  if (statuses.length === 0) return <Text c="dimmed">{t('No connections.')}</Text>
  return (
    <ul className={classes.counts} aria-label={t('Connections by status')}>
      {countStatuses(statuses).map(({ code, count }) => (
        <li key={code}>
          <span className={classes.count}>{count}</span> <StatusBadge {...describeCode(code)} />
        </li>
      ))}
    </ul>
  )
}

/** To the list behind the numbers. */
function Way({ site }: { site: Site }) {
  const { params, isOverseen, project, region } = site
  return isOverseen ? (
    <AnchorLink to="/$cloud/$region/$project/admin" params={params}>
      {t('Tunnels across all projects in {region}', { region })}
    </AnchorLink>
  ) : (
    <Text>
      <Phrase
        words="Your roles give access to project {project} only. View {connections}."
        parts={{
          project: project.name,
          connections: (
            <AnchorLink to="/$cloud/$region/$project/connections" params={params}>
              {t('its connections in {region}', { region })}
            </AnchorLink>
          ),
        }}
      />
    </Text>
  )
}
