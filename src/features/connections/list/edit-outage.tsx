import { usePeerKeys } from '~/api/write/peer-keys'
import { returnOf } from '~/domain/plan/downtime/downtime'
import { format } from '~/i18n/translate'
import { OutagePanel } from '~/components/plans/outage-panel'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import type { WaitingEdit } from './use-edit-outage'
import type { TunnelEnd } from '~/domain/site/connection-end'

/** The formats of a dozen devices, which most edits do not need. */
const PeerFilesDownload = lazyPart(() =>
  import('~/components/peer/peer-files').then((module) => module.PeerFilesDownload),
)

interface EditOutageProps {
  edit: WaitingEdit
  /** The key that was entered; '' where the one in use stays. */
  psk: string
  isConfirmed: boolean
  onConfirm: (isConfirmed: boolean) => void
}

/** Says that an edit takes the tunnel down until its peer is updated, as plans do, and offers what the peer needs. */
export function EditOutage({ edit: { plan, outage, tunnel }, psk, isConfirmed, onConfirm }: EditOutageProps) {
  const readKeys = usePeerKeys()
  const ends = outage.waiting.map(({ after }) => after)
  // The cloud has the old key until the edit is saved: the peer needs the one in the field.
  const enteredKeys = async (of: readonly TunnelEnd[]) => ({
    keys: new Map(of.map(({ connection }) => [connection.id, psk])),
  })
  return (
    <OutagePanel
      outage={outage}
      alone={plan.downtime ? format(plan.downtime) : ''}
      back={format(returnOf(plan, outage.returning.length))}
      isConfirmed={isConfirmed}
      onConfirm={onConfirm}
    >
      <Part>
        <PeerFilesDownload
          title={plan.title}
          ends={ends}
          options={tunnel.options}
          readKeys={psk === '' ? readKeys : enteredKeys}
        />
      </Part>
    </OutagePanel>
  )
}
