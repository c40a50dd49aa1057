import { toApiError } from '~/api/http/errors'
import { useRemoval } from '~/api/plans/use-removal'
import { displayName } from '~/domain/text/names'
import type { DeleteRefusal } from '~/domain/site/permissions'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import { DeleteDialog } from '~/components/resources/delete-dialog'
import { t } from '~/i18n/translate'

interface DeleteGroupProps {
  group: EndpointGroup
  refusal: DeleteRefusal | undefined
  onDone: () => void
  onClose: () => void
}

/** Deletes an endpoint group, or says what stands in the way. */
export function DeleteGroup({ group, refusal, onDone, onClose }: DeleteGroupProps) {
  const remove = useRemoval()
  return (
    <DeleteDialog
      kind={t('endpoint group')}
      name={displayName(group)}
      consequence={t(
        'No connections use it. Until you reload the panel, “Undo” re-creates it with a new ID.',
      )}
      refusal={refusal}
      onDelete={async () => {
        await remove('endpoint-group', group.id)
        onDone()
      }}
      asFailure={toApiError}
      onClose={onClose}
    />
  )
}
