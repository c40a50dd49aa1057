import { useLiveStatus } from '~/api/live-status'
import { CheckedAgo } from '~/ui/checked-ago'

/** How old the statuses on screen are, and whether the last check failed. */
export function LiveIndicator() {
  const { data, error } = useLiveStatus()
  if (!data && !error) return null
  return <CheckedAgo at={data?.checkedAt} failed={error !== null} />
}
