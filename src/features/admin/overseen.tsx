import { useMemo, type ReactNode } from 'react'
import { useStatusPolling } from '~/api/live-status'
import { overseen, SiteProvider, useSite } from '~/api/site'
import { t } from '~/domain/words/words'
import { EmptyPanel } from '~/ui/empty-panel'
import { PageHeader } from '~/ui/page-header'

interface OverseenProps {
  /** What the page is called, for those whose roles do not open it. */
  title: string
  children: ReactNode
}

/** Puts all projects of the region in sight of what stands in it, with their statuses live. */
export function Overseen({ title, children }: OverseenProps) {
  const site = useSite()
  const all = useMemo(() => overseen(site), [site])
  if (!site.capabilities.seesAll) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyPanel
          title={t('Your roles show this project alone')}
          description={t(
            'What all projects have is for administrators, and for roles that the operator lets read everything. Yours in {project}: {roles}.',
            { project: site.project.name, roles: site.roles.join(', ') || t('no role') },
          )}
        />
      </>
    )
  }
  return (
    <SiteProvider value={all}>
      <Watched>{children}</Watched>
    </SiteProvider>
  )
}

function Watched({ children }: { children: ReactNode }) {
  useStatusPolling(useSite())
  return children
}
