import { Button, Group, Text } from '@mantine/core'
import { planActions, usePlanRuns } from '~/api/plans/use-plan-runs'
import { useAccounts } from '~/api/sessions-context'
import { EmptyPanel } from '~/ui/empty-panel'
import { PageHeader } from '~/ui/page-header'
import { PlanRunPanel } from '~/ui/plan-run-panel'
import { Section } from '~/ui/section'
import { ownRuns } from './own-runs'
import { said } from '~/domain/words/sentence'
import { t } from '~/domain/words/words'

/** The unfinished plans that no other page shows: they are continued or undone from here. */
export function PlansPage() {
  const { runs, all } = usePlanRuns()
  const own = ownRuns(all, useAccounts())
  return (
    <>
      <PageHeader
        title={t('Plans')}
        description={t(
          'Changes that are not finished. They stay here when you close the tab or the browser.',
        )}
      />
      {own.length === 0 && (
        <EmptyPanel
          title={t('No unfinished changes')}
          description={t('Changes that stop midway appear here.')}
        />
      )}
      {own.map((run) => (
        <Section key={run.journal.id} title={said(run.journal.plan.title)}>
          <PlanRunPanel run={run} actions={planActions(runs, run.journal.id)} />
          {run.phase !== 'running' && run.phase !== 'undoing' && (
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {run.phase === 'stopped' ? t('Dismissing it leaves everything as it is now.') : ''}
              </Text>
              <Button variant="subtle" color="gray" onClick={() => runs.dismiss(run.journal.id)}>
                {t('Dismiss')}
              </Button>
            </Group>
          )}
        </Section>
      ))}
    </>
  )
}
