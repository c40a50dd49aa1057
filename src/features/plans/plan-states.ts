import { isBusy, type PlanRun } from '~/api/plans/run-board'
import type { PlanState } from '~/ui/table/page-search'
import type { StatusLook } from '~/domain/status/status'
import { msg } from '~/domain/text/message'

export const stateOfRun = (run: PlanRun): PlanState =>
  isBusy(run) ? 'running' : run.phase === 'stopped' || run.phase === 'done' ? run.phase : 'undone'

/** A state as its badge and the filter show it. */
export function lookOfState(state: PlanState): StatusLook {
  switch (state) {
    case 'running':
      return { tone: 'pending', label: msg('Running'), meaning: msg('The steps are running.') }
    case 'stopped':
      return { tone: 'down', label: msg('Stopped'), meaning: msg('You can continue or undo it.') }
    case 'done':
      return { tone: 'up', label: msg('Done'), meaning: msg('All steps are complete.') }
    case 'undone':
      return { tone: 'idle', label: msg('Undone'), meaning: msg('All steps were undone.') }
  }
}
