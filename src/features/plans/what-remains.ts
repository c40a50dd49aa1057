import { changesOf, type RecentChange } from '~/api/plans/recent-changes'
import type { Journal } from '~/api/plans/store/journal'
import { siteOf, type Plan, type Step } from '~/domain/plan/plan'
import { createdSoFar } from '~/domain/plan/progress'
import { t } from '~/i18n/translate'
import { siteLabel } from '~/domain/site/plan-site'

/** What a plan that is dismissed leaves behind, in a line for each object: created, perhaps created, changed, deleted. */
export function whatRemains(journal: Journal): string[] {
  const { plan, states } = journal
  const { made, perhaps } = createdSoFar(plan, states)
  const others = changesOf(journal).filter(({ does }) => does !== 'create')
  return [
    ...made.map((step) => t('{name} was created', { name: placed(plan, step) })),
    ...perhaps.map((step) => t('{name} might have been created', { name: placed(plan, step) })),
    ...others.map((change) => doneText(change, placed(plan, change))),
  ]
}

const doneText = ({ does }: RecentChange, name: string): string =>
  does === 'delete' ? t('{name} was deleted', { name }) : t('{name} was changed', { name })

function placed(plan: Plan, { name, site }: Pick<Step, 'name' | 'site'>): string {
  const label = siteLabel(siteOf(plan, { site }), plan.sites)
  return label === '' ? name : t('{name} in {site}', { name, site: label })
}
