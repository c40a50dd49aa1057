import { Text } from '@mantine/core'
import { toApiError } from '~/api/http/errors'
import { quotas } from '~/api/neutron/quotas'
import { useRemove } from '~/api/write/use-write'
import { limitText, quotaName, type ProjectQuota } from '~/domain/admin/quotas'
import { t, format } from '~/i18n/translate'
import { ConfirmDialog } from '~/ui/dialogs/confirm-dialog'
import { PropertyList } from '~/ui/layout/property-list'
import type { Limits } from '~/domain/neutron/limits'

interface ResetDialogProps {
  project: ProjectQuota
  own: Limits
  defaults: Limits
  onClose: () => void
}

/** Asks before a project's limits become the cloud's defaults again: all of them, Neutron has no call for some. */
export function ResetDialog({ project, own, defaults, onClose }: ResetDialogProps) {
  const remove = useRemove()
  const changing = Object.keys(own).filter((resource) => own[resource] !== defaults[resource])
  return (
    <ConfirmDialog
      title={t('Reset the quota of {project}', { project: project.name })}
      confirmLabel={t('Reset quota')}
      onConfirm={async () => {
        await remove(quotas.reset(project.id))
        onClose()
      }}
      asFailure={toApiError}
      onClose={onClose}
    >
      <Text>
        {t(
          'The project returns to the cloud’s default limits. This applies to all resources of the network service, not only to VPN resources.',
        )}
      </Text>
      {changing.length === 0 ? (
        <Text>{t('The project’s own limits are the same, so no limit changes.')}</Text>
      ) : (
        <PropertyList
          properties={changing.map((resource) => ({
            label: format(quotaName(resource)),
            value: t('{before} → {after}', {
              before: limitText(own[resource] ?? -1),
              after: limitText(defaults[resource] ?? -1),
            }),
          }))}
        />
      )}
    </ConfirmDialog>
  )
}
