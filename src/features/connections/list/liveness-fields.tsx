import { useFormContext } from 'react-hook-form'
import { offeredDpdActions, type SiteConnectionValues } from '~/domain/forms/resources/site-connection-form'
import { valueOptions } from '~/domain/crypto/algorithm-labels'
import { initiators } from '~/domain/neutron/algorithm-options'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/domain/words/words'
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
        description={t('The strongSwan driver always starts the tunnel, whatever this says.')}
        data={valueOptions('initiator', initiators, before?.initiator)}
      />
      <NumberField
        control={control}
        name="mtu"
        label={t('MTU (bytes)')}
        description={t('The strongSwan driver does not use it.')}
      />
      <SelectField
        control={control}
        name="dpd.action"
        label={t('When the peer is dead')}
        data={valueOptions('dpd.action', offeredDpdActions, before?.dpd.action)}
      />
      <NumberField control={control} name="dpd.interval" label={t('Ask the peer every (seconds)')} />
      <NumberField
        control={control}
        name="dpd.timeout"
        label={t('Dead after (seconds)')}
        description={t('More than the interval.')}
      />
    </>
  )
}
