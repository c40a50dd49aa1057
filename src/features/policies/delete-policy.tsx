import { toApiError } from '~/api/http/errors'
import { useRemoval } from '~/api/plans/use-removal'
import { displayName } from '~/domain/text/names'
import type { DeleteRefusal } from '~/domain/site/permissions'
import { DeleteDialog } from '~/components/resources/delete-dialog'
import type { Policy, PolicyKind } from './kind'
import { t } from '~/i18n/translate'

interface DeletePolicyProps {
  kind: Pick<PolicyKind<Policy>, 'name' | 'resource'>
  policy: Policy
  refusal: DeleteRefusal | undefined
  onDone: () => void
  onClose: () => void
}

/** Deletes a policy, or says which connections use it. */
export function DeletePolicy({ kind, policy, refusal, onDone, onClose }: DeletePolicyProps) {
  const remove = useRemoval()
  return (
    <DeleteDialog
      kind={t(kind.name)}
      name={displayName(policy)}
      consequence={t(
        'No connections use it. Until you reload the panel, “Undo” re-creates it with a new ID.',
      )}
      refusal={refusal}
      onDelete={async () => {
        await remove(kind.resource, policy.id)
        onDone()
      }}
      asFailure={toApiError}
      onClose={onClose}
    />
  )
}
