import { useNavigate } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import type { Tunnel } from '~/domain/admin/all-tunnels'
import { editRefusal } from '~/domain/site/permissions'
import { t } from '~/i18n/translate'
import type { RowAction } from '~/ui/table/column'
import { useHomes, type Home } from '../use-homes'

/**
 * What can be done with a tunnel of any project: each leads to the own pages of its project, and is refused with its
 * reason where the user has no role there, or none that changes anything.
 */
export function useTunnelActions(): (tunnel: Tunnel) => RowAction[] {
  const { roles, project: here } = useSite()
  const homeOf = useHomes()
  const navigate = useNavigate()
  return ({ id, project, connection }) => {
    const home = homeOf({ id: connection.project_id, name: project })
    const isHere = connection.project_id === here.id
    const pending = isHere ? editRefusal({ kind: 'connection', status: connection.status }, roles) : undefined
    const go = (open: (params: NonNullable<Home['params']>) => unknown) => () => {
      if (home.params) void open(home.params)
    }
    return [
      {
        label: t('Open in project {project}', { project }),
        refusal: home.away,
        onSelect: go((params) =>
          navigate({ to: '/$cloud/$region/$project/connections/$id', params: { ...params, id } }),
        ),
      },
      {
        label: t('Edit'),
        refusal: home.writeRefusal ?? pending,
        onSelect: go((params) =>
          navigate({ to: '/$cloud/$region/$project/connections', params, search: { edit: id } }),
        ),
      },
      {
        label: t('Delete'),
        refusal: home.writeRefusal,
        isDanger: true,
        onSelect: go((params) =>
          navigate({
            to: '/$cloud/$region/$project/plans/remove',
            params,
            search: { kind: 'site-connection', ids: [id] },
          }),
        ),
      },
    ]
  }
}
