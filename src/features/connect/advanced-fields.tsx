import { useFormContext } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect-form'
import { Disclosure } from '~/ui/disclosure'
import { NumberField } from '~/ui/fields/number-field'
import { SelectField } from '~/ui/fields/select-field'
import classes from './connect.module.css'

const initiatorOptions = [
  { value: 'bi-directional', label: 'Both sides may start' },
  { value: 'response-only', label: 'Only the other side starts' },
]
const dpdOptions = [
  { value: 'hold', label: 'Hold: start again when there is traffic' },
  { value: 'clear', label: 'Clear: take the tunnel down' },
  { value: 'restart', label: 'Restart: start again at once' },
]

/** What has a good default: who starts, the MTU, and how a dead peer is noticed. */
export function AdvancedFields() {
  const { control, formState } = useFormContext<ConnectValues>()
  const { initiator, mtu, dpd } = formState.errors
  return (
    <Disclosure label="Initiator, MTU and dead peer detection" isForced={Boolean(initiator ?? mtu ?? dpd)}>
      <div className={classes.pair}>
        <SelectField control={control} name="initiator" label="Initiator" data={initiatorOptions} />
        <NumberField control={control} name="mtu" label="MTU (bytes)" />
        <SelectField control={control} name="dpd.action" label="When the peer is dead" data={dpdOptions} />
        <NumberField control={control} name="dpd.interval" label="Ask every (seconds)" />
        <NumberField control={control} name="dpd.timeout" label="Dead after (seconds)" />
      </div>
    </Disclosure>
  )
}
