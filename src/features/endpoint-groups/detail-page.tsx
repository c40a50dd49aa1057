import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useParts } from '~/api/site/connection-parts'
import { failureToShow } from '~/api/site/one-object'
import { endpointGroups } from '~/api/neutron/endpoint-groups'
import { subnets } from '~/api/neutron/networking'
import { useSite } from '~/api/site/site'
import { useUsage } from '~/api/site/usage'
import { endpointTexts, groupTypeLabel } from '~/domain/site/endpoints'
import { noPanel, type DetailSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { deleteRefusal, editRefusal, writeRefusal } from '~/domain/site/permissions'
import { Mono } from '~/ui/text/mono'
import { PropertyList } from '~/ui/layout/property-list'
import { ResourceDetail } from '~/components/resources/resource-detail'
import { Section } from '~/ui/layout/section'
import { ListLink, listRoutes } from '~/components/resources/site-links'
import { ConnectionUsers } from '~/components/resources/connection-users'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { format, t } from '~/i18n/translate'

const GroupDrawer = lazyPart(() => import('./group-drawer').then((module) => module.GroupDrawer))
const DeleteGroup = lazyPart(() => import('./delete-group').then((module) => module.DeleteGroup))

interface EndpointGroupPageProps {
  id: string
  search: DetailSearch
  onSearch: (change: Partial<DetailSearch>) => void
}

/** One endpoint group: its networks, and which connections use it. */
export function EndpointGroupPage({ id, search, onSearch }: EndpointGroupPageProps) {
  const site = useSite()
  const navigate = useNavigate()
  const { data: group, error, refetch } = useQuery(endpointGroups.show(site, id))
  const nets = useQuery(subnets.list(site)).data ?? []
  const { usage, ...unread } = useUsage()
  const users = usage.connectionsOf(id)
  const parts = useParts()
  const close = () => onSearch(noPanel)

  return (
    <ResourceDetail
      title={group && displayName(group)}
      failure={failureToShow({ data: group, error, isBeingRemoved: search.panel === 'remove' })}
      onRetry={() => void refetch()}
      back={<ListLink kind="group">{t('Endpoint groups')}</ListLink>}
      edit={{
        refusal: editRefusal({ kind: 'endpoint-group' }, site.roles),
        onSelect: () => onSearch({ panel: 'edit' }),
      }}
      remove={{ refusal: writeRefusal(site.roles), onSelect: () => onSearch({ panel: 'remove' }) }}
    >
      {group && (
        <>
          <Section title={t('Members')}>
            <PropertyList
              properties={[
                { label: t('Side'), value: format(groupTypeLabel(group.type)) },
                {
                  label: t('Networks'),
                  value: endpointTexts(group, nets).map((text) => (
                    <div key={format(text)}>
                      <Mono value={format(text)} />
                    </div>
                  )),
                  note: t(
                    'You can’t change a group’s networks. Assign another group to the connection instead.',
                  ),
                },
                { label: t('Description'), value: group.description || t('none') },
                { label: t('ID'), value: <Mono value={group.id} /> },
              ]}
            />
          </Section>
          <Section title={t('Used by')}>
            <ConnectionUsers
              users={users}
              parts={parts}
              unread={unread}
              none={t('No connection uses this group, so you can delete it.')}
            />
          </Section>
          <Part kind="dialog" onClose={close}>
            {search.panel === 'edit' && <GroupDrawer group={group} onClose={close} />}
            {search.panel === 'remove' && (
              <DeleteGroup
                group={group}
                refusal={deleteRefusal({ kind: 'endpoint-group', usedBy: users }, site.roles)}
                onDone={() => void navigate({ to: listRoutes.group, params: site.params, replace: true })}
                onClose={close}
              />
            )}
          </Part>
        </>
      )}
    </ResourceDetail>
  )
}
