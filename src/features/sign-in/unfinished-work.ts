import { isOwn } from '~/api/plans/own-runs'
import { isOver } from '~/api/plans/store/journal'
import { planRunsOf } from '~/api/plans/use-plan-runs'
import type { Sessions } from '~/api/session/sessions'
import type { Message } from '~/domain/text/message'
import { isAnythingUnsaved } from '~/ui/leaving/use-leave-guard'

/** What signing out loses: text in a form, and the pre-shared keys of plans that are not finished. */
export interface UnfinishedWork {
  hasText: boolean
  plans: readonly Message[]
}

/** Returns what signing out of a cloud, or of all, loses; undefined where it loses nothing. */
export function unfinishedWork(sessions: Sessions, cloudId: string | undefined): UnfinishedWork | undefined {
  const ending = sessions.accounts().filter(({ cloud }) => cloudId === undefined || cloud.id === cloudId)
  const plans = (planRunsOf(sessions)?.all() ?? [])
    .filter((run) => isOwn(run.journal, ending) && !isOver(run.journal))
    .map(({ journal }) => journal.plan.title)
  const hasText = isAnythingUnsaved()
  return hasText || plans.length > 0 ? { hasText, plans } : undefined
}
