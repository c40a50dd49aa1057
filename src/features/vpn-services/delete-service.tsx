import { toApiError } from '~/api/http/errors'
import { useRemoval } from '~/api/plans/use-removal'
import { displayName } from '~/domain/text/names'
import type { DeleteRefusal } from '~/domain/site/permissions'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { RemovalLink } from '~/components/resources/site-links'
import { DeleteDialog } from '~/components/resources/delete-dialog'
import { t } from '~/i18n/translate'

interface DeleteServiceProps {
  service: VpnService
  refusal: DeleteRefusal | undefined
  onDone: () => void
  onClose: () => void
}

/** Deletes a VPN service, or says what stands in the way. */
export function DeleteService({ service, refusal, onDone, onClose }: DeleteServiceProps) {
  const remove = useRemoval()
  return (
    <DeleteDialog
      kind={t('VPN service')}
      name={displayName(service)}
      consequence={t('The service has no connections. Its router and networks are kept.')}
      more={
        <RemovalLink kind="vpn-service" ids={[service.id]}>
          {t('Delete the service and its connections…')}
        </RemovalLink>
      }
      refusal={refusal}
      onDelete={async () => {
        await remove('vpn-service', service.id)
        onDone()
      }}
      asFailure={toApiError}
      onClose={onClose}
    />
  )
}
