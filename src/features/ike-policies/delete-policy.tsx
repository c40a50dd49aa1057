import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { toApiError } from '~/api/errors'
import { ikePolicies } from '~/api/neutron/ike-policies'
import { useRemove } from '~/api/use-write'
import { useSite } from '~/api/site'
import { displayName } from '~/domain/names'
import type { DeleteRefusal } from '~/domain/permissions'
import type { IkePolicy } from '~/domain/resources/ike-policy'
import { DeleteDialog } from '~/ui/delete-dialog'

interface DeletePolicyProps {
  policy: IkePolicy
  refusal: DeleteRefusal | undefined
  onDone: () => void
  onClose: () => void
}

/** Deletes an IKE policy, or says which connections use it. */
export function DeletePolicy({ policy, refusal, onDone, onClose }: DeletePolicyProps) {
  const { params } = useSite()
  const remove = useRemove()
  return (
    <DeleteDialog
      kind="IKE policy"
      name={displayName(policy)}
      consequence="No connection uses it. It cannot be brought back."
      refusal={refusal}
      renderUser={(user) => (
        <Anchor
          renderRoot={(props) => (
            <Link
              {...props}
              to="/$cloud/$region/$project/connections/$id"
              params={{ ...params, id: user.id }}
            />
          )}
        >
          {displayName(user)}
        </Anchor>
      )}
      onDelete={async () => {
        await remove(ikePolicies.remove(policy.id))
        onDone()
      }}
      asFailure={toApiError}
      onClose={onClose}
    />
  )
}
