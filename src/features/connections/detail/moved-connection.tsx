import type { Successor } from '~/api/plans/execution/successor'
import { format, t } from '~/i18n/translate'

import { EmptyPanel } from '~/ui/layout/empty-panel'
import { ObjectLink } from '~/components/resources/site-links'
import { timeOf } from '~/ui/text/time-text'

/** Leads from a connection that is gone to the one that a plan of the user's put in its place. */
export function MovedConnection({ successor: { id, name, planTitle, at } }: { successor: Successor }) {
  return (
    <EmptyPanel
      title={t('This connection was re-created')}
      description={t('Your plan “{title}” replaced it at {time}. The new connection has a different ID.', {
        title: format(planTitle),
        time: timeOf(at),
      })}
      action={<ObjectLink kind="connection" to={{ id, name }} />}
    />
  )
}
