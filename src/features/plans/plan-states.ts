import { isBusy, type PlanRun } from '~/api/plans/run-board'
import type { PlanState } from '~/ui/table/page-search'
import type { StatusLook } from '~/domain/status/status'
import { t } from '~/domain/words/words'

export const stateOfRun = (run: PlanRun): PlanState =>
  isBusy(run) ? 'running' : run.phase === 'stopped' || run.phase === 'done' ? run.phase : 'undone'

/** A state as its badge and the filter show it. */
export function lookOfState(state: PlanState): StatusLook {
  switch (state) {
    case 'running':
      return { tone: 'pending', label: t('Running'), meaning: t('Its steps are being carried out.') }
    case 'stopped':
      return { tone: 'down', label: t('Stopped'), meaning: t('It can be continued or undone.') }
    case 'done':
      return { tone: 'up', label: t('Done'), meaning: t('All of its steps were carried out.') }
    case 'undone':
      return { tone: 'idle', label: t('Undone'), meaning: t('Its steps were taken back.') }
  }
}
