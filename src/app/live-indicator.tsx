import { useMatchRoute } from '@tanstack/react-router'
import { useLiveStatus } from '~/api/live-status'
import { useServices } from '~/api/site-data'
import { CheckedAgo } from '~/ui/checked-ago'

/** How old the statuses on screen are, and whether the last check failed. */
export function LiveIndicator() {
  const isOnServices = useMatchRoute()({ to: '/$cloud/$region/$project/vpn-services', fuzzy: true })
  const { data, error } = useLiveStatus()
  if (!data && !error) return null
  const failed = error !== null
  return isOnServices ? <ServicesAge failed={failed} /> : <CheckedAgo at={data?.checkedAt} failed={failed} />
}

function ServicesAge({ failed }: { failed: boolean }) {
  return <CheckedAgo at={useServices().checkedAt} failed={failed} />
}
