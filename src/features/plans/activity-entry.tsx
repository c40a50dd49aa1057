import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { toApiError } from '~/api/http/errors'
import { planActions } from '~/api/plans/use-plan-runs'
import { isBusy, type PlanRun } from '~/api/plans/run-board'
import type { PlanRuns } from '~/api/plans/plan-runs'
import { t, format } from '~/i18n/translate'

import { ConfirmDialog } from '~/ui/dialogs/confirm-dialog'
import { Disclosure } from '~/ui/layout/disclosure'
import { PlanRunPanel } from '~/components/plans/plan-run-panel'
import { Section } from '~/ui/layout/section'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { timeOf } from '~/ui/text/time-text'
import { ChangedObjects } from './changed-objects'
import { lookOfState, stateOfRun } from './plan-states'
import { whatRemains } from './what-remains'
import classes from './activity.module.css'

interface ActivityEntryProps {
  run: PlanRun
  runs: PlanRuns
  /** A link leads to it. */
  isWanted: boolean
}

/** One plan: its state and time, what it changed, and what can be done about it. */
export function ActivityEntry({ run, runs, isWanted }: ActivityEntryProps) {
  const { journal, phase } = run
  const { id, plan, startedAt, endedAt } = journal
  const isOver = phase === 'done' || phase === 'undone'
  // A plan that comes to its end in sight stays open: its outcome is what one waits for.
  const [wasOpen] = useState(!isOver)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isWanted) place.current?.scrollIntoView({ block: 'start' })
  }, [isWanted])
  useEffect(() => {
    if (isOver) runs.seen(id)
  }, [runs, id, isOver])
  const panel = <PlanRunPanel run={run} actions={planActions(runs, id)} />
  return (
    <div ref={place} className={classes.entry}>
      <Section
        title={format(plan.title)}
        aside={
          <span className={classes.state}>
            <StatusBadge {...lookOfState(stateOfRun(run))} />
            <Text
              component="time"
              size="sm"
              c="dimmed"
              dateTime={new Date(endedAt ?? startedAt).toISOString()}
            >
              {timeOf(endedAt ?? startedAt)}
            </Text>
          </span>
        }
      >
        <ChangedObjects journal={journal} />
        {isOver ? (
          <Disclosure label={t('Steps, commands, and undo')} isForced={isWanted || wasOpen}>
            <div className={classes.panel}>{panel}</div>
          </Disclosure>
        ) : (
          panel
        )}
        {!isBusy(run) && <DismissButton run={run} onDismiss={() => runs.dismiss(id)} />}
      </Section>
    </div>
  )
}

/** Forgets a plan; asks first where something of it would stay behind. */
function DismissButton({ run, onDismiss }: { run: PlanRun; onDismiss: () => void }) {
  const [isAsking, setIsAsking] = useState(false)
  const remains = run.phase === 'stopped' ? whatRemains(run.journal) : []
  return (
    <Group justify="flex-end">
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => (remains.length > 0 ? setIsAsking(true) : onDismiss())}
      >
        {run.phase === 'stopped' ? t('Dismiss') : t('Remove from list')}
      </Button>
      {isAsking && (
        <ConfirmDialog
          title={t('Dismiss this plan?')}
          confirmLabel={t('Dismiss')}
          onConfirm={async () => onDismiss()}
          asFailure={toApiError}
          onClose={() => setIsAsking(false)}
        >
          <Text>{t('You won’t be able to continue or undo it. These changes are kept:')}</Text>
          <ul className={classes.remains}>
            {remains.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </ConfirmDialog>
      )}
    </Group>
  )
}
