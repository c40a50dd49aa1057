import type { Words } from './words'

/** English says one thing otherwise than several: the wording where `count` is 1. */
export const singular: Readonly<Partial<Record<Words, string>>> = {
  'All {count} steps are done.': 'The step is done.',
  '{count} connections': '{count} connection',
  '{count} findings at {part}: {title}': '{count} finding at {part}: {title}',
  '{count} notes': '{count} note',
}
