import { useAccounts } from '~/api/session/sessions-context'
import { projectReference, useSite } from '~/api/site/site'
import { writeRefusal } from '~/domain/site/permissions'
import { msg, type Message } from '~/domain/text/message'

/** The own pages of a project in this region, as far as the user may go there. */
export interface Home {
  /** What their URLs hold; undefined where the user has no role there. */
  params: { cloud: string; region: string; project: string } | undefined
  /** Why they cannot be opened. */
  away: Message | undefined
  /** Why nothing can be changed there, as far as is known: the roles in a project that is not open are not. */
  writeRefusal: Message | undefined
}

export type HomeOf = (project: { id: string; name: string }) => Home

/** The way to the own pages of each project of the current region. */
export function useHomes(): HomeOf {
  const { cloud, region, project: here, roles, userName } = useSite()
  const projects = useAccounts().find((account) => account.cloud.id === cloud.id)?.projects ?? []
  return ({ id, name }) => {
    const own = projects.find((project) => project.id === id)
    if (!own) {
      const away = msg('{user} has no role in project {project}', { user: userName, project: name })
      return { params: undefined, away, writeRefusal: away }
    }
    return {
      params: { cloud: cloud.id, region, project: projectReference(projects, own) },
      away: undefined,
      writeRefusal: id === here.id ? writeRefusal(roles) : undefined,
    }
  }
}
