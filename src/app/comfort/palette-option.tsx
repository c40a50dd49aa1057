import { format } from '~/i18n/translate'
import {
  IconArrowsLeftRight,
  IconKey,
  IconRouter,
  IconShieldLock,
  IconTopologyStar3,
  type Icon,
} from '@tabler/icons-react'
import { StatusBadge } from '~/components/tunnels/status-badge'
import type { ObjectKind } from '~/components/resources/site-links'
import { Keys } from './keys'
import type { PaletteCommand } from './palette-command'
import classes from './palette.module.css'

/** The signs of the navigation's entries. */
const icons: Record<ObjectKind, Icon> = {
  connection: IconArrowsLeftRight,
  service: IconRouter,
  group: IconTopologyStar3,
  ikePolicy: IconKey,
  ipsecPolicy: IconShieldLock,
}

/** What an option of the palette shows: sign, name, how the object stands, and what else tells it from others. */
export function PaletteOption({ command }: { command: PaletteCommand }) {
  const { kind, label, status, refusal, hint } = command
  const Sign = kind ? icons[kind] : command.icon
  return (
    <>
      <span className={classes.icon}>{Sign && <Sign size={16} stroke={1.75} aria-hidden />}</span>
      <span className={classes.label}>{label}</span>
      <span className={classes.hint} data-value={kind}>
        {format(refusal) ?? <Hint>{format(hint)}</Hint>}
      </span>
      {status && <StatusBadge {...status} />}
    </>
  )
}

/** Keys as keys, words as words. */
function Hint({ children }: { children: string | undefined }) {
  if (children === undefined) return null
  return /^(?:g )?\S$/.test(children) ? <Keys>{children}</Keys> : children
}
