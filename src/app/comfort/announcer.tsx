import { format } from '~/i18n/translate'
import { VisuallyHidden } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLiveStatus, type LiveStatus } from '~/api/status/live-status'
import { siteConnections } from '~/api/neutron/site-connections'
import { useSite } from '~/api/site/site'
import { changesSince, summaryOf, type Change } from '~/domain/status/announcement'
import { displayName } from '~/domain/text/names'

/** Milliseconds from one announcement to the next at least. */
const quietMs = 4000

/** Tells a screen reader when the status of a connection in sight changes: what happens meanwhile is told in one. */
export function Announcer() {
  const site = useSite()
  const client = useQueryClient()
  const { data } = useLiveStatus()
  const [said, setSaid] = useState('')
  const before = useRef<LiveStatus>(undefined)
  const changes = useRef<ReadonlyMap<string, Change>>(new Map())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const saidAt = useRef(0)

  const say = useEffectEvent(() => {
    timer.current = undefined
    const rows = client.getQueryData(siteConnections.list(site).queryKey) ?? []
    const changed = rows.flatMap((row) => {
      const change = changes.current.get(row.id)
      return change && isInSight(row.id) ? [{ name: displayName(row), status: change.to }] : []
    })
    changes.current = new Map()
    if (changed.length === 0) return
    saidAt.current = Date.now()
    setSaid(
      summaryOf(changed)
        .map((text) => format(text))
        .join(' '),
    )
  })

  useEffect(() => {
    if (!data) return
    changes.current = changesSince(changes.current, (before.current ?? data).connections, data.connections)
    before.current = data
    if (changes.current.size === 0 || timer.current !== undefined) return
    timer.current = setTimeout(() => say(), Math.max(0, saidAt.current + quietMs - Date.now()))
  }, [data])
  useEffect(() => () => clearTimeout(timer.current), [])

  return <VisuallyHidden aria-live="polite">{said}</VisuallyHidden>
}

/** Whether the page is this connection's, or links to it. */
const isInSight = (id: string): boolean =>
  location.pathname.includes(id) || document.querySelector(`main a[href*="${CSS.escape(id)}"]`) !== null
