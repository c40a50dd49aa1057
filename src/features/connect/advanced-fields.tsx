import { useFormContext } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { t, type PlainWords } from '~/domain/words/words'
import { Disclosure } from '~/ui/layout/disclosure'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import classes from './connect.module.css'

const initiatorOptions = [
  { value: 'bi-directional', label: 'Both sides may start' },
  { value: 'response-only', label: 'Only the other side starts' },
] as const
const dpdOptions = [
  { value: 'hold', label: 'Hold (reconnect on traffic)' },
  { value: 'clear', label: 'Clear (stop the tunnel)' },
  { value: 'restart', label: 'Restart (reconnect at once)' },
] as const

const spoken = (options: readonly { value: string; label: PlainWords }[]) =>
  options.map(({ value, label }) => ({ value, label: t(label) }))

/** What has a good default: who starts, the MTU, and how a dead peer is noticed. */
export function AdvancedFields() {
  const { control, formState } = useFormContext<ConnectValues>()
  const { initiator, mtu, dpd } = formState.errors
  return (
    <Disclosure
      label={t('Initiator, MTU and dead peer detection')}
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
        <SelectField
          control={control}
          name="dpd.action"
          label={t('When the peer is dead')}
          data={spoken(dpdOptions)}
        />
        <NumberField control={control} name="dpd.interval" label={t('Ask every (seconds)')} />
        <NumberField control={control} name="dpd.timeout" label={t('Dead after (seconds)')} />
      </div>
    </Disclosure>
  )
}
