import { toApiError } from '~/api/http/errors'
import { siteConnections } from '~/api/neutron/site-connections'
import { useSite } from '~/api/site/site'
import { useRemove } from '~/api/write/use-write'
import { displayName } from '~/domain/text/names'
import { deleteRefusal } from '~/domain/site/permissions'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/i18n/translate'
import { RemovalLink } from '~/components/resources/site-links'
import { DeleteDialog } from '~/components/resources/delete-dialog'

interface DeleteConnectionProps {
  connection: SiteConnection
  onDone: () => void
  onClose: () => void
}

/** Deletes a connection, in whatever status it is: the cloud always allows it. */
export function DeleteConnection({ connection, onDone, onClose }: DeleteConnectionProps) {
  const { roles } = useSite()
  const remove = useRemove()
  return (
    <DeleteDialog
      kind={t('connection')}
      name={displayName(connection)}
      consequence={t(
        'The tunnel goes down immediately. Its VPN service, policies, and endpoint groups are kept.',
      )}
      more={
        <RemovalLink kind="site-connection" ids={[connection.id]}>
          {t('Also delete unused resources or the connection at the peer site…')}
        </RemovalLink>
      }
      refusal={deleteRefusal({ kind: 'connection', usedBy: [] }, roles)}
      onDelete={async () => {
        await remove(siteConnections.remove(connection.id))
        onDone()
      }}
      asFailure={toApiError}
      onClose={onClose}
    />
  )
}
