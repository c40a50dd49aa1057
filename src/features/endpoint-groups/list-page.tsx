import { asCopy } from '~/domain/text/names'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { toApiError } from '~/api/http/errors'
import { isPartial } from '~/api/neutron/collection'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { subnets } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { useUsage } from '~/api/site/usage'
import { choicesOf } from '~/ui/table/choices'
import { endpointTexts, groupTypeLabel } from '~/domain/site/endpoints'
import { noPanel, type GroupSearch } from '~/ui/table/page-search'
import { deleteRefusal, editRefusal, emptyListDoubt, writeRefusal } from '~/domain/site/permissions'
import type { EndpointGroup } from '~/domain/neutron/resources/endpoint-group'
import type { Subnet } from '~/domain/neutron/resources/network'
import { ChoiceFilter } from '~/ui/table/choice-filter'
import { ResourceList } from '~/components/resources/resource-list'
import { useInLanguage } from '~/ui/language/use-language'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { columnsFor } from './columns'
import { format, t } from '~/i18n/translate'

const GroupDrawer = lazyPart(() => import('./group-drawer').then((module) => module.GroupDrawer))
const DeleteGroup = lazyPart(() => import('./delete-group').then((module) => module.DeleteGroup))

interface EndpointGroupsPageProps {
  search: GroupSearch
  onSearch: (change: Partial<GroupSearch>) => void
}

const noSubnets: Subnet[] = []

/** The endpoint groups of this site. */
export function EndpointGroupsPage({ search, onSearch }: EndpointGroupsPageProps) {
  const site = useSite()
  const { data, error, refetch } = useQuery(endpointGroups.list(site))
  const nets = useQuery(subnets.list(site)).data ?? noSubnets
  const { usage } = useUsage()
  const columns = useCallback(() => columnsFor(nets, usage), [nets, usage])
  const texts = useCallback(
    (group: EndpointGroup) => [group.name, group.description, group.id, ...endpointTexts(group, nets)],
    [nets],
  )
  const { type: wanted } = search
  const keeps = useMemo(() => typeFilter(wanted), [wanted])
  const sayTypes = useInLanguage(typesIn)
  const types = useMemo(() => sayTypes(data), [sayTypes, data])
  const opened = data?.find(({ id }) => id === (search.edit ?? search.remove))
  const original = data?.find(({ id }) => id === search.from)
  const like = original && asCopy(original, data ?? [])
  const close = () => onSearch(noPanel)

  return (
    <>
      <ResourceList
        kind="endpoint-group"
        title={t('Endpoint groups')}
        description={t('Groups of local subnets or peer CIDRs that connections use.')}
        rows={data}
        isPartial={isPartial(data)}
        texts={texts}
        keeps={keeps}
        columns={columns}
        search={search}
        onSearch={onSearch}
        failure={error ? toApiError(error) : undefined}
        onRetry={() => void refetch()}
        create={{ label: t('New endpoint group'), refusal: writeRefusal(site.roles) }}
        emptyDoubt={emptyListDoubt(site.roles)}
        empty={{
          title: t('No endpoint groups yet'),
          description: t('“Connect a site” creates both groups of a connection for you.'),
        }}
        filters={
          <ChoiceFilter
            label={t('Side')}
            any={t('Any side')}
            choices={types}
            value={wanted}
            labelOf={groupTypeLabel}
            onChange={(type) => onSearch({ type })}
          />
        }
        refusals={() => ({
          edit: editRefusal({ kind: 'endpoint-group' }, site.roles),
          remove: writeRefusal(site.roles),
        })}
      />
      <Part kind="dialog" onClose={close}>
        {search.panel === 'new' && (search.from === undefined || like) && (
          <GroupDrawer like={like} onClose={close} />
        )}
        {search.edit !== undefined && opened && <GroupDrawer group={opened} onClose={close} />}
        {search.remove !== undefined && opened && (
          <DeleteGroup
            group={opened}
            refusal={deleteRefusal(
              { kind: 'endpoint-group', usedBy: usage.connectionsOf(opened.id) },
              site.roles,
            )}
            onDone={close}
            onClose={close}
          />
        )}
      </Part>
    </>
  )
}

/** Leaves the groups of one type. */
function typeFilter(wanted: string | undefined) {
  return wanted === undefined ? undefined : ({ type }: EndpointGroup) => type === wanted
}

/** The types of these groups, to choose from. */
const typesIn = (groups: readonly EndpointGroup[] | undefined) =>
  choicesOf(groups ?? [], ({ type }) => [{ value: type, label: format(groupTypeLabel(type)) }])
