import { Anchor } from '@mantine/core'
import { createLink } from '@tanstack/react-router'

/** A link within the panel that looks as links do. */
export const AnchorLink = createLink(Anchor<'a'>)
