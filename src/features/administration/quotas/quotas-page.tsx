import { Alert, NativeSelect } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useSite } from '~/api/site/site'
import { noPanel, type ListSearch } from '~/ui/table/page-search'
import { adminRefusal } from '~/domain/site/permissions'
import { worstLevel, type ProjectQuota } from '~/domain/admin/quotas'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { DataTable } from '~/ui/table/table'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { quotaColumns } from './columns'
import { useProjectQuotas } from './use-project-quotas'

const QuotaDrawer = lazyPart(() => import('./quota-drawer').then((module) => module.QuotaDrawer))
const ResetDialog = lazyPart(() => import('./reset-dialog').then((module) => module.ResetDialog))

interface QuotasPageProps {
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

const texts = ({ name, id }: ProjectQuota) => [name, id]
const filters = [
  { value: '', label: 'Any project' },
  { value: 'NEAR', label: 'Near, at, or over a limit' },
  { value: 'OWN', label: 'With a custom quota' },
] as const satisfies readonly { value: string; label: PlainMessageKey }[]
const tests: Readonly<Record<string, (project: ProjectQuota) => boolean>> = {
  NEAR: (project) => worstLevel(project) !== 'free',
  OWN: ({ hasOwnLimits }) => hasOwnLimits,
}

/** How much every project of the region uses of each VPN resource, and how much it may. */
export function QuotasPage({ search, onSearch }: QuotasPageProps) {
  const { capabilities, region } = useSite()
  const { data, own, defaults, failure, areNamesTold, retry } = useProjectQuotas()
  const keeps = useMemo(() => tests[search.status ?? ''], [search.status])
  const refusal = adminRefusal(capabilities)
  const close = () => onSearch(noPanel)
  const edited = data?.find(({ id }) => id === search.edit)
  const reset = data?.find(({ id }) => id === search.remove)
  return (
    <>
      <PageHeader
        title={t('Quotas')}
        description={t('VPN resource usage and limits of all projects in {region}.', { region })}
      />
      {!areNamesTold && (
        <Alert color="blue" variant="light" icon={<IconInfoCircle />} mb="md">
          {t(
            'Keystone doesn’t show you all project names. The list contains the projects that have VPN resources or their own quota here. Projects where you have no role are shown by the first characters of their IDs.',
          )}
        </Alert>
      )}
      {data ? (
        <DataTable
          kind="project-quota"
          label={t('Projects')}
          rows={data}
          texts={texts}
          keeps={keeps}
          columns={quotaColumns}
          rowId={({ id }) => id}
          rowName={({ name }) => name}
          actions={(project) => [
            { label: t('Edit quota'), refusal, onSelect: () => onSearch({ ...noPanel, edit: project.id }) },
            {
              label: t('Reset to default'),
              refusal:
                refusal ??
                (project.hasOwnLimits ? undefined : t('The project already uses the default quota')),
              isDanger: true,
              onSelect: () => onSearch({ ...noPanel, remove: project.id }),
            },
          ]}
          search={search}
          onSearch={onSearch}
          filters={
            <NativeSelect
              size="xs"
              aria-label={t('Filter projects')}
              data={filters.map(({ value, label }) => ({ value, label: t(label) }))}
              value={search.status ?? ''}
              onChange={(event) => onSearch({ status: event.currentTarget.value || undefined })}
            />
          }
          empty={
            <EmptyPanel
              title={t('No projects')}
              description={t('No project has VPN resources in this region.')}
            />
          }
        />
      ) : (
        <LoadingPage what={t('the quotas')} failure={failure} onRetry={retry} />
      )}
      <Part kind="dialog" onClose={close}>
        {edited && refusal === undefined && <QuotaDrawer key={edited.id} project={edited} onClose={close} />}
        {reset && own?.has(reset.id) && defaults && refusal === undefined && (
          <ResetDialog project={reset} own={own.get(reset.id) ?? {}} defaults={defaults} onClose={close} />
        )}
      </Part>
    </>
  )
}
