import { Skeleton, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useLiveStatus } from '~/api/status/live-status'
import { useSite } from '~/api/site/site'
import { countTunnels, idleServices, wantedBy } from '~/domain/admin/counts'
import { tunnelTexts } from '~/domain/admin/all-tunnels'
import { findById } from '~/domain/text/find-by-id'
import type { TunnelSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { t } from '~/i18n/translate'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { CheckedAgo } from '~/components/tunnels/checked-ago'
import { DataTable } from '~/ui/table/table'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { PageHeader } from '~/ui/layout/page-header'
import { Section } from '~/ui/layout/section'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { IdleServices } from './idle-services'
import { Overseen } from '../overseen'
import { ProjectCounts } from './project-counts'
import { tunnelColumns } from './tunnel-columns'
import { TunnelFilters } from './tunnel-filters'
import { UnreadList } from '../unread-list'
import { useHomes } from '../use-homes'
import { useOverseen, type OverseenRegion } from '../use-overseen'
import { useTunnelActions } from './use-tunnel-actions'
import classes from './tunnels-page.module.css'

const TunnelDrawer = lazyPart(() => import('./tunnel-drawer').then((module) => module.TunnelDrawer))

interface TunnelsPageProps {
  search: TunnelSearch
  onSearch: (change: Partial<TunnelSearch>) => void
}

/** The tunnels of all projects of this region: how many stand how, which ones, and each in detail. */
export function TunnelsPage(props: TunnelsPageProps) {
  return (
    <Overseen title={t('Tunnels across all projects')}>
      <Head />
      <Body {...props} />
    </Overseen>
  )
}

function Head() {
  const site = useSite()
  const { data, error } = useLiveStatus()
  return (
    <PageHeader
      title={t('Tunnels across all projects')}
      description={t('IPsec site connections in {region}, {cloud}', {
        region: site.region,
        cloud: site.cloud.name,
      })}
      meta={(data ?? error) && <CheckedAgo at={data?.checkedAt} failed={error !== null} />}
    />
  )
}

function Body({ search, onSearch }: TunnelsPageProps) {
  const region = useOverseen()
  const { tunnels, failure, isPartial } = region
  const { project, router, status, agent, strength } = search
  const keeps = useMemo(
    () => wantedBy({ project, router, status, agent, strength }),
    [project, router, status, agent, strength],
  )
  const actions = useTunnelActions()
  if (failure && (!tunnels || isPartial)) {
    return <FailurePanel failure={failure} onRetry={region.retry} />
  }
  const opened = search.show === undefined ? undefined : tunnels?.find(({ id }) => id === search.show)
  return (
    <>
      <UnreadList unread={region.unread} />
      {!region.areNamesTold && (
        <Text c="dimmed" mb="md">
          {t(
            'Keystone doesn’t show you all project names. Projects where you have no role are shown by the first characters of their IDs.',
          )}
        </Text>
      )}
      {tunnels?.length === 0 ? undefined : <Summary region={region} />}
      <DataTable
        kind="tunnel"
        label={t('Tunnels')}
        rows={tunnels}
        isPartial={isPartial}
        texts={tunnelTexts}
        keeps={keeps}
        columns={tunnelColumns}
        rowId={({ id }) => id}
        rowName={displayName}
        actions={actions}
        search={search}
        onSearch={onSearch}
        filters={
          <TunnelFilters
            tunnels={tunnels ?? []}
            projectName={region.parts.projectName}
            search={search}
            onSearch={onSearch}
          />
        }
        empty={
          <EmptyPanel
            title={t('No tunnels in this region')}
            description={t('No project has an IPsec site connection here.')}
          />
        }
      />
      {opened && (
        <Part kind="dialog" onClose={() => onSearch({ show: undefined })}>
          <TunnelDrawer tunnel={opened} parts={region.parts} onClose={() => onSearch({ show: undefined })} />
        </Part>
      )}
    </>
  )
}

/** The counts, and what stands unused. */
function Summary({ region }: { region: OverseenRegion }) {
  const { tunnels, connections, parts } = region
  const homeOf = useHomes()
  const counts = useMemo(() => tunnels && countTunnels(tunnels), [tunnels])
  const idle = useMemo(() => idleServices(parts.services, connections ?? []), [parts.services, connections])
  return (
    <div className={classes.summary}>
      <Section title={t('By project and status')}>
        {counts ? (
          <ProjectCounts counts={counts} />
        ) : (
          <Skeleton height={120} role="status" aria-label={t('Loading the counts')} />
        )}
      </Section>
      <Section title={t('VPN services without connections')}>
        {connections && region.areServicesRead && !region.isPartial ? (
          <IdleServices
            services={idle}
            routerName={(id) => displayName(findById(parts.routers, id) ?? { id, name: '' })}
            projectName={parts.projectName}
            homeOf={homeOf}
          />
        ) : (
          <Skeleton height={60} role="status" aria-label={t('Loading the VPN services')} />
        )}
      </Section>
    </div>
  )
}
