import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RouterLoad } from '~/domain/site/agents'
import { displayName } from '~/domain/text/names'
import { moveWarnings } from '~/domain/plan/builders/move-router'
import type { TunnelAgent } from '~/domain/neutron/resources/agent'
import { format, t } from '~/i18n/translate'
import type { PlanRunLook } from '~/components/plans/plan-run-panel'

interface MoveNotesProps {
  load: RouterLoad
  from: TunnelAgent | undefined
  run: PlanRunLook | undefined
}

/** What is to be known before the router is moved, and what state the cloud is in where that stopped halfway. */
export function MoveNotes({ load, from, run }: MoveNotesProps) {
  const router = displayName(load.router)
  const isTaken = run?.journal.states['unbind']?.phase === 'done'
  const isLost = run?.phase === 'stopped' && isTaken && run.journal.states['bind']?.phase !== 'done'
  return (
    <>
      {moveWarnings({ load, from }).map((words) => (
        <Alert key={format(words)} color="yellow" variant="light" icon={<IconAlertTriangle />}>
          {format(words)}
        </Alert>
      ))}
      {isLost && from && (
        <Alert
          role="alert"
          color="red"
          variant="light"
          icon={<IconAlertTriangle />}
          title={t('{router} might not be on any agent', { router })}
        >
          {t(
            'The router was removed from {host}, but the second call failed, so its tunnels are down. Try again to assign it to the new agent, or undo to return it to {host}.',
            { host: from.host },
          )}
        </Alert>
      )}
    </>
  )
}
