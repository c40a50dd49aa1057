import { toApiError } from '~/api/errors'
import type { Write } from '~/api/neutron/collection'
import { useRemove } from '~/api/use-write'
import { displayName } from '~/domain/names'
import type { DeleteRefusal } from '~/domain/permissions'
import { DeleteDialog } from '~/ui/delete-dialog'
import type { Policy, PolicyKind } from './kind'
import { t } from '~/domain/words/words'

interface DeletePolicyProps {
  kind: Pick<PolicyKind<Policy>, 'name'>
  policy: Policy
  removal: Write<void>
  refusal: DeleteRefusal | undefined
  onDone: () => void
  onClose: () => void
}

/** Deletes a policy, or says which connections use it. */
export function DeletePolicy({ kind, policy, removal, refusal, onDone, onClose }: DeletePolicyProps) {
  const remove = useRemove()
  return (
    <DeleteDialog
      kind={t(kind.name)}
      name={displayName(policy)}
      consequence={t('No connection uses it. It cannot be brought back.')}
      refusal={refusal}
      onDelete={async () => {
        await remove(removal)
        onDone()
      }}
      asFailure={toApiError}
      onClose={onClose}
    />
  )
}
