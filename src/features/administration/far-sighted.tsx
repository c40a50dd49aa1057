import type { ReactNode } from 'react'
import { useSite } from '~/api/site/site'
import { t } from '~/i18n/translate'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { PageHeader } from '~/ui/layout/page-header'

interface FarSightedProps {
  /** What the page is called, for those whose roles do not open it. */
  title: string
  children: ReactNode
}

/** Shows a page about all projects to those whose roles see them; tells the others why it is not theirs. */
export function FarSighted({ title, children }: FarSightedProps) {
  const { capabilities, project, roles } = useSite()
  if (capabilities.seesAll) return children
  return (
    <>
      <PageHeader title={title} />
      <EmptyPanel
        title={t('Your roles give access to this project only')}
        description={t(
          'Only administrators, and roles that the operator lets read everything, can see all projects. Your roles in {project}: {roles}.',
          { project: project.name, roles: roles.join(', ') || t('no role') },
        )}
      />
    </>
  )
}
