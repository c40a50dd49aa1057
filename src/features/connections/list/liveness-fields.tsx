import { useFormContext } from 'react-hook-form'
import { offeredDpdActions, type SiteConnectionValues } from '~/domain/forms/resources/site-connection-form'
import { valueOptions } from '~/domain/crypto/algorithm-labels'
import { initiators } from '~/domain/neutron/algorithm-options'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/i18n/translate'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'

/** Who starts, the MTU, and how a dead peer is noticed. */
export function LivenessFields({ before }: { before: SiteConnection | undefined }) {
  const { control } = useFormContext<SiteConnectionValues>()
  return (
    <>
      <SelectField
        control={control}
        name="initiator"
        label={t('Initiator')}
        description={t('The strongSwan driver ignores this setting and always initiates.')}
        data={valueOptions('initiator', initiators, before?.initiator)}
      />
      <NumberField
        control={control}
        name="mtu"
        label={t('MTU (bytes)')}
        description={t('The strongSwan driver ignores this setting.')}
      />
      <SelectField
        control={control}
        name="dpd.action"
        label={t('DPD action')}
        data={valueOptions('dpd.action', offeredDpdActions, before?.dpd.action)}
      />
      <NumberField control={control} name="dpd.interval" label={t('DPD interval (seconds)')} />
      <NumberField
        control={control}
        name="dpd.timeout"
        label={t('DPD timeout (seconds)')}
        description={t('Must be longer than the interval.')}
      />
    </>
  )
}
