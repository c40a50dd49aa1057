import { useFormContext } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { t } from '~/i18n/translate'
import type { PlainMessageKey } from '~/domain/text/message'
import { Disclosure } from '~/ui/layout/disclosure'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import classes from './connect.module.css'

const initiatorOptions = [
  { value: 'bi-directional', label: 'Bidirectional' },
  { value: 'response-only', label: 'Response only (peer initiates)' },
] as const
const dpdOptions = [
  { value: 'hold', label: 'Hold (reconnect on traffic)' },
  { value: 'clear', label: 'Clear (close the tunnel)' },
  { value: 'restart', label: 'Restart (reconnect immediately)' },
] as const

const spoken = (options: readonly { value: string; label: PlainMessageKey }[]) =>
  options.map(({ value, label }) => ({ value, label: t(label) }))

/** What has a good default: who starts, the MTU, and how a dead peer is noticed. */
export function AdvancedFields() {
  const { control, formState } = useFormContext<ConnectValues>()
  const { initiator, mtu, dpd } = formState.errors
  return (
    <Disclosure
      label={t('Initiator, MTU, and dead peer detection')}
      isForced={Boolean(initiator ?? mtu ?? dpd)}
    >
      <div className={classes.pair}>
        <SelectField
          control={control}
          name="initiator"
          label={t('Initiator')}
          data={spoken(initiatorOptions)}
        />
        <NumberField control={control} name="mtu" label={t('MTU (bytes)')} />
        <SelectField control={control} name="dpd.action" label={t('DPD action')} data={spoken(dpdOptions)} />
        <NumberField control={control} name="dpd.interval" label={t('DPD interval (seconds)')} />
        <NumberField control={control} name="dpd.timeout" label={t('DPD timeout (seconds)')} />
      </div>
    </Disclosure>
  )
}
