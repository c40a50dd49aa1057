import { useMemo, type ReactNode } from 'react'
import { useStatusPolling } from '~/api/status/live-status'
import { overseen, SiteProvider, useSite } from '~/api/site/site'
import { FarSighted } from './far-sighted'

interface OverseenProps {
  /** What the page is called, for those whose roles do not open it. */
  title: string
  children: ReactNode
}

/** Puts all projects of the region in sight of what stands in it, with their statuses live. */
export function Overseen({ title, children }: OverseenProps) {
  const site = useSite()
  const all = useMemo(() => overseen(site), [site])
  return (
    <FarSighted title={title}>
      <SiteProvider value={all}>
        <Watched>{children}</Watched>
      </SiteProvider>
    </FarSighted>
  )
}

function Watched({ children }: { children: ReactNode }) {
  useStatusPolling(useSite())
  return children
}
