import { Collapse, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useFormContext } from 'react-hook-form'
import type { ConnectValues } from '~/domain/forms/connect-form'
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
  const [opened, { toggle }] = useDisclosure()
  const { initiator, mtu, dpd } = formState.errors
  const shown = opened || Boolean(initiator ?? mtu ?? dpd)
  return (
    <div>
      <UnstyledButton className={classes.more} onClick={toggle} aria-expanded={shown}>
        <IconChevronRight size={14} className={classes.chevron} data-open={shown || undefined} />
        Initiator, MTU and dead peer detection
      </UnstyledButton>
      <Collapse expanded={shown}>
        <div className={classes.pair}>
          <SelectField control={control} name="initiator" label="Initiator" data={initiatorOptions} />
          <NumberField control={control} name="mtu" label="MTU (bytes)" />
          <SelectField control={control} name="dpd.action" label="When the peer is dead" data={dpdOptions} />
          <NumberField control={control} name="dpd.interval" label="Ask every (seconds)" />
          <NumberField control={control} name="dpd.timeout" label="Dead after (seconds)" />
        </div>
      </Collapse>
    </div>
  )
}
