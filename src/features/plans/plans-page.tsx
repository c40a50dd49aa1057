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

/** The plans of this tab that no other page shows: what was left in the middle goes on or is undone from here. */
export function PlansPage() {
  const { runs, all } = usePlanRuns()
  const own = ownRuns(all, useAccounts())
  return (
    <>
      <PageHeader
        title={t('Plans')}
        description={t('What was begun in this tab and not finished: it survives a reload, but not the tab.')}
      />
      {own.length === 0 && (
        <EmptyPanel
          title={t('No plan is open')}
          description={t('Every plan of this tab was finished, undone or dismissed.')}
        />
      )}
      {own.map((run) => (
        <Section key={run.journal.id} title={said(run.journal.plan.title)}>
          <PlanRunPanel run={run} actions={planActions(runs, run.journal.id)} />
          {run.phase !== 'running' && run.phase !== 'undoing' && (
            <Group justify="space-between" gap="xs">
              <Text size="sm" c="dimmed">
                {run.phase === 'stopped' ? t('Dismissed, it stays as it is now.') : ''}
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
