import { zodResolver } from '@hookform/resolvers/zod'
import { Text } from '@mantine/core'
import { useWatch, type Control } from 'react-hook-form'
import { toApiError } from '~/api/http/errors'
import { quotas } from '~/api/neutron/quotas'
import { useUpdate } from '~/api/write/use-write'
import {
  newlyBelowUse,
  quotaForm,
  quotaValues,
  toQuotaUpdate,
  type QuotaValues,
} from '~/domain/forms/resources/quota-form'
import {
  byResource,
  quotaLabels,
  quotaResources,
  type ProjectQuota,
  type QuotaResource,
} from '~/domain/admin/quotas'
import { format, t } from '~/i18n/translate'
import { NumberField } from '~/ui/fields/number-field'
import { SwitchField } from '~/ui/fields/switch-field'
import { useCheckedForm } from '~/ui/fields/use-checked-form'
import { ObjectDrawer } from '~/components/resources/object-drawer'

interface QuotaDrawerProps {
  project: ProjectQuota
  onClose: () => void
}

/** The form of a project's limits of VPN resources. */
export function QuotaDrawer({ project, onClose }: QuotaDrawerProps) {
  const { id, name, usage } = project
  const before = { id, ...byResource((resource) => usage[resource].limit) }
  const update = useUpdate(quotas, before)
  const form = useCheckedForm<QuotaValues>({
    resolver: zodResolver(quotaForm(usage)),
    defaultValues: quotaValues(usage),
  })
  const { control } = form
  const values = useWatch({ control })
  const isBelow = newlyBelowUse({ ...before, ...values }, usage).length > 0
  return (
    <ObjectDrawer
      kind={t('quota of')}
      editing={{ id, name }}
      description={t('Maximum number of each resource in the project. Enter −1 for unlimited.')}
      form={form}
      save={(wanted) => update((began) => toQuotaUpdate(wanted, began, usage))}
      asFailure={toApiError}
      onClose={onClose}
    >
      {quotaResources.map((resource) => (
        <LimitField key={resource} control={control} resource={resource} used={usage[resource].used} />
      ))}
      {(isBelow || values.allowLess === true) && (
        <SwitchField
          control={control}
          name="allowLess"
          label={t('Allow limits below current usage')}
          description={t(
            'Existing resources are kept. You can’t create new ones until usage is below the limit.',
          )}
        />
      )}
    </ObjectDrawer>
  )
}

interface LimitFieldProps {
  control: Control<QuotaValues>
  resource: QuotaResource
  used: number
}

function LimitField({ control, resource, used }: LimitFieldProps) {
  const limit = useWatch({ control, name: resource })
  return (
    <NumberField
      control={control}
      name={resource}
      label={format(quotaLabels[resource])}
      description={t('{used} in use', { used })}
      rightSection={
        limit === -1 ? (
          <Text size="sm" c="dimmed">
            {t('unlimited')}
          </Text>
        ) : undefined
      }
      rightSectionWidth={80}
      required
    />
  )
}
