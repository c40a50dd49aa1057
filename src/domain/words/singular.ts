import type { Words } from './words'

/** English says one thing otherwise than several: the wording where `count` is 1. */
export const singular: Readonly<Partial<Record<Words, string>>> = {
  'All {count} steps are done.': 'The step is done.',
  'Delete {count} objects': 'Delete {count} object',
  'and {count} more VPN services, in their list': 'and {count} more VPN service, in their list',
  'and {count} more tunnels, in the list of connections':
    'and {count} more tunnel, in the list of connections',
  'used by {count} connections': 'used by {count} connection',
  '{count} connections use them': '{count} connection uses them',
  '{count} connections': '{count} connection',
  '{count} findings of {policy}': '{count} finding of {policy}',
  '{count} findings at {part}: {title}': '{count} finding at {part}: {title}',
  '{count} findings': '{count} finding',
  '{count} more plans are open.': '{count} more plan is open.',
  '{count} notes': '{count} note',
  '{count} objects were made before it failed.': '{count} object was made before it failed.',
}
