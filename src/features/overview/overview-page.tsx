import { Skeleton } from '@mantine/core'
import { toApiError } from '~/api/http/errors'
import { useConnections } from '~/api/site/site-data'
import { useSite } from '~/api/site/site'
import { emptyListDoubt, writeRefusal } from '~/domain/site/permissions'
import { format, t } from '~/i18n/translate'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { PageHeader } from '~/ui/layout/page-header'
import { ConnectButton } from '~/components/resources/site-links'
import { AttentionList } from './attention-list'
import { ChangeList } from './change-list'
import { FirstSteps } from './first-steps'
import { StatusCounts } from './status-counts'
import classes from './overview.module.css'

/** The state of this site at a glance: how many tunnels stand how, which need somebody, what just changed. */
export function OverviewPage() {
  const site = useSite()
  return (
    <>
      <PageHeader
        title={t('Overview')}
        description={t('Tunnels in project {project} ({region}, {cloud})', {
          project: site.project.name,
          region: site.region,
          cloud: site.cloud.name,
        })}
        actions={<ConnectButton refusal={writeRefusal(site.roles)} />}
      />
      <FirstSteps />
      <OverviewBody />
    </>
  )
}

const whatToDo =
  'Connect this project to another site. Select a router and enter the peer gateway. Everything else is created for you.'

function OverviewBody() {
  const { roles } = useSite()
  // A part of the connections tells neither how many there are nor that all is well.
  const { all: connections, error, refetch } = useConnections()
  if (!connections && error) {
    const failure = toApiError(error)
    return <FailurePanel failure={failure} onRetry={() => void refetch()} />
  }
  if (!connections) return <Skeleton height={120} role="status" aria-label={t('Loading the connections')} />
  if (connections.length === 0) {
    return (
      <EmptyPanel
        title={t('No tunnels yet')}
        description={format(emptyListDoubt(roles) ?? t(whatToDo))}
        action={<ConnectButton refusal={writeRefusal(roles)} />}
      />
    )
  }
  return (
    <div className={classes.stack}>
      <StatusCounts connections={connections} />
      <div className={classes.columns}>
        <AttentionList connections={connections} />
        <ChangeList connections={connections} />
      </div>
    </div>
  )
}
