import { Text } from '@mantine/core'
import { Fragment } from 'react'
import type { Journal } from '~/api/plans/store/journal'
import { changesOf, type RecentChange } from '~/api/plans/recent-changes'
import { useSite } from '~/api/site/site'
import { siteOf, type Plan, type StepKind } from '~/domain/plan/plan'
import { shownText } from '~/domain/text/visible-text'
import { t } from '~/i18n/translate'
import { ObjectLink, type ObjectKind } from '~/components/resources/site-links'
import classes from './activity.module.css'
import { siteLabel } from '~/domain/site/plan-site'

const pages: Readonly<Partial<Record<StepKind, ObjectKind>>> = {
  'site-connection': 'connection',
  'vpn-service': 'service',
  'endpoint-group': 'group',
  'ike-policy': 'ikePolicy',
  'ipsec-policy': 'ipsecPolicy',
}

/** What a plan created, changed and deleted, with links to what is at this site. */
export function ChangedObjects({ journal }: { journal: Journal }) {
  const changes = changesOf(journal)
  const lists = [
    { label: t('Created'), found: changes.filter(({ does }) => does === 'create') },
    { label: t('Changed'), found: changes.filter(({ does }) => does === 'update') },
    { label: t('Deleted'), found: changes.filter(({ does }) => does === 'delete') },
  ].filter(({ found }) => found.length > 0)
  if (lists.length === 0) return null
  return (
    <dl className={classes.changes}>
      {lists.map(({ label, found }) => (
        <Fragment key={label}>
          <dt>{label}</dt>
          <dd>
            {found.slice(0, most).map((change, index) => (
              <Fragment key={`${change.site} ${change.kind} ${change.name} ${change.objectIds[0] ?? index}`}>
                {index > 0 && ', '}
                <Changed plan={journal.plan} change={change} />
              </Fragment>
            ))}
            {found.length > most && ` ${t('and {count} more', { count: found.length - most })}`}
          </dd>
        </Fragment>
      ))}
    </dl>
  )
}

/** More of a list are not shown. */
const most = 12

function Changed({ plan, change }: { plan: Plan; change: RecentChange }) {
  const { key } = useSite()
  const { does, kind, name, objectIds, site } = change
  const page = pages[kind]
  const [id] = objectIds
  const label = siteLabel(siteOf(plan, change), plan.sites)
  return (
    <>
      {page && id !== undefined && does !== 'delete' && site === key ? (
        <ObjectLink kind={page} to={{ id, name }} />
      ) : (
        shownText(name)
      )}
      {label !== '' && (
        <Text span size="sm" c="dimmed">
          {' '}
          {label}
        </Text>
      )}
    </>
  )
}
