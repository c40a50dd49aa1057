import type { VpnStatus } from '../neutron/resources/common'
import { describeStatus } from './status'
import { msg, type Message } from '../text/message'

/** A status that changed since it was last spoken of. */
export interface Change {
  from: VpnStatus
  to: VpnStatus
}

type Statuses = ReadonlyMap<string, { status: VpnStatus }>

/** Changes by connection with one more look laid over them: what came back to where it was is no change. */
export function changesSince(
  changes: ReadonlyMap<string, Change>,
  before: Statuses,
  now: Statuses,
): ReadonlyMap<string, Change> {
  const after = new Map(changes)
  for (const [id, { status }] of now) {
    const from = changes.get(id)?.from ?? before.get(id)?.status
    if (from === undefined || from === status) after.delete(id)
    else after.set(id, { from, to: status })
  }
  return after
}

/** More connections than this are counted, not named. */
const mostNamed = 3

/** Returns a sentence or a few on what changed, to be read aloud. */
export function summaryOf(changed: readonly { name: string; status: VpnStatus }[]): Message[] {
  if (changed.length > mostNamed) {
    return [msg('{count} connections changed status.', { count: changed.length })]
  }
  return changed.map(({ name, status }) =>
    msg('Connection {name}: {status}.', { name, status: describeStatus('connection', status).label }),
  )
}
