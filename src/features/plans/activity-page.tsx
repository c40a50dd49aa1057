import { Group } from '@mantine/core'
import { usePlanRuns } from '~/api/plans/use-plan-runs'
import type { PlanRun } from '~/api/plans/run-board'
import { useAccounts } from '~/api/session/sessions-context'
import { planStates, type ActivitySearch } from '~/ui/table/page-search'
import { siteText } from '~/domain/text/names'
import { t } from '~/i18n/translate'
import { ChoiceFilter } from '~/ui/table/choice-filter'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LeaveGuard } from '~/ui/leaving/leave-guard'
import { PageHeader } from '~/ui/layout/page-header'
import { ActivityEntry } from './activity-entry'
import { ownRuns } from './own-runs'
import { lookOfState, stateOfRun } from './plan-states'
import classes from './activity.module.css'

interface ActivityPageProps {
  search: ActivitySearch
  onSearch: (change: Partial<ActivitySearch>) => void
}

/** What the user changed from this browser, the latest first: it is continued, undone and looked up here. */
export function ActivityPage({ search, onSearch }: ActivityPageProps) {
  const { runs, all } = usePlanRuns()
  const own = ownRuns(all, useAccounts()).toSorted((a, b) => b.journal.startedAt - a.journal.startedAt)
  const isLeft = (run: PlanRun) =>
    (search.state === undefined || stateOfRun(run) === search.state) &&
    (search.site === undefined || run.journal.plan.sites.some(({ key }) => key === search.site))
  const left = own.filter(isLeft)
  return (
    <>
      <PageHeader
        title={t('Activity')}
        description={t(
          'Changes from this browser, whether running, stopped, or done. They’re kept when you close the tab or the browser.',
        )}
      />
      {own.length > 0 && <Filters own={own} search={search} onSearch={onSearch} />}
      {left.length === 0 && (
        <EmptyPanel
          title={own.length === 0 ? t('No changes yet') : t('No changes match the filters')}
          description={
            own.length === 0
              ? t('Deletions and changes with several steps appear here. You can undo them here.')
              : undefined
          }
        />
      )}
      {/* A filter can take the plan away whose key is being typed. */}
      <LeaveGuard lostWith="panel">
        <div className={classes.entries}>
          {left.map((run) => (
            <ActivityEntry
              key={run.journal.id}
              run={run}
              runs={runs}
              isWanted={run.journal.id === search.plan}
            />
          ))}
        </div>
      </LeaveGuard>
    </>
  )
}

interface FiltersProps extends ActivityPageProps {
  own: readonly PlanRun[]
}

function Filters({ own, search, onSearch }: FiltersProps) {
  const count = (isSo: (run: PlanRun) => boolean) => own.filter(isSo).length
  const sites = new Map(own.flatMap(({ journal }) => journal.plan.sites).map((site) => [site.key, site]))
  const siteLabel = (key: string) => {
    const site = sites.get(key)
    return site ? siteText(site) : key
  }
  return (
    <Group gap="xs" mb="md">
      <ChoiceFilter
        label={t('Filter by state')}
        any={t('Any state')}
        choices={planStates
          .map((state) => ({
            value: state,
            label: lookOfState(state).label,
            count: count((run) => stateOfRun(run) === state),
          }))
          .filter((choice) => choice.count > 0)}
        value={search.state}
        labelOf={(value) =>
          planStates.flatMap((s) => (s === value ? [lookOfState(s).label] : []))[0] ?? value
        }
        onChange={(value) => onSearch({ state: planStates.find((state) => state === value) })}
      />
      {sites.size > 1 && (
        <ChoiceFilter
          label={t('Filter by site')}
          any={t('Any site')}
          choices={[...sites.keys()].map((key) => ({
            value: key,
            label: siteLabel(key),
            count: count(({ journal }) => journal.plan.sites.some((site) => site.key === key)),
          }))}
          value={search.site}
          labelOf={siteLabel}
          onChange={(site) => onSearch({ site })}
        />
      )}
    </Group>
  )
}
