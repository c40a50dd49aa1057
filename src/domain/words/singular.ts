import type { Words } from './words'

/** English says one thing otherwise than several: the wording where `count` is 1. */
export const singular: Readonly<Partial<Record<Words, string>>> = {
  '{count} connections': '{count} connection',
}
