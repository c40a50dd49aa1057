import { useMatchRoute } from '@tanstack/react-router'
import { useLiveStatus } from '~/api/status/live-status'
import { useServices } from '~/api/site/site-data'
import { useSiteReadsFail } from '~/api/site/use-site-reads-fail'
import { CheckedAgo } from '~/components/tunnels/checked-ago'

/** How old the statuses on screen are, and whether the last check failed. */
export function LiveIndicator() {
  const isOnServices = useMatchRoute()({ to: '/$cloud/$region/$project/vpn-services', fuzzy: true })
  return isOnServices ? <ServicesAge /> : <ConnectionsAge />
}

function ConnectionsAge() {
  const { data, error } = useLiveStatus()
  const isFailing = useSiteReadsFail() || error !== null
  return data || error ? <CheckedAgo at={data?.checkedAt} failed={isFailing} /> : null
}

// It watches the services also while nothing is known: one who begins to watch what could not be read reads it again.
function ServicesAge() {
  const { data, error } = useLiveStatus()
  const { checkedAt } = useServices()
  const isFailing = useSiteReadsFail() || error !== null
  return data || error ? <CheckedAgo at={checkedAt} failed={isFailing} /> : null
}
