import type { Icon } from '@tabler/icons-react'
import type { Command } from '~/app/comfort/commands'
import type { ObjectKind } from '~/components/resources/site-links'

/** A command with the sign that stands before it: a page's own, or that of the kind of object it opens. */
export interface PaletteCommand extends Command {
  icon?: Icon
  kind?: ObjectKind
}
