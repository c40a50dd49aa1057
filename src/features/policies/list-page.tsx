import { asCopy } from '~/domain/text/names'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toApiError } from '~/api/http/errors'
import { isPartial } from '~/api/neutron/collection'
import { useSite } from '~/api/site/site'
import { useUsage } from '~/api/site/usage'
import { noPanel, type ListSearch } from '~/ui/table/page-search'
import { deleteRefusal, editRefusal, emptyListDoubt, writeRefusal } from '~/domain/site/permissions'
import { ResourceList } from '~/components/resources/resource-list'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { columnsFor } from './columns'
import type { Policy, PolicyKind } from './kind'
import { t } from '~/i18n/translate'

const DeletePolicy = lazyPart(() => import('./delete-policy').then((module) => module.DeletePolicy))

interface PoliciesPageProps<P extends Policy> {
  kind: PolicyKind<P>
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
}

/** The policies of one kind of this site. */
export function PoliciesPage<P extends Policy>({ kind, search, onSearch }: PoliciesPageProps<P>) {
  const { Drawer } = kind
  const site = useSite()
  const { data, error, refetch } = useQuery(kind.collection.list(site))
  const { usage } = useUsage()
  const columns = useCallback(() => columnsFor(kind, usage), [kind, usage])
  const texts = useCallback(
    (policy: P) => [policy.name, policy.description, policy.id, ...kind.cryptoOf(policy).flat()],
    [kind],
  )
  const opened = data?.find(({ id }) => id === (search.edit ?? search.remove))
  const original = data?.find(({ id }) => id === search.from)
  const like = original && asCopy(original, data ?? [])
  const close = () => onSearch(noPanel)

  return (
    <>
      <ResourceList
        kind={kind.resource}
        title={t(kind.title)}
        description={t(kind.description)}
        rows={data}
        isPartial={isPartial(data)}
        texts={texts}
        columns={columns}
        search={search}
        onSearch={onSearch}
        failure={error ? toApiError(error) : undefined}
        onRetry={() => void refetch()}
        create={{ label: t(kind.create), refusal: writeRefusal(site.roles) }}
        emptyDoubt={emptyListDoubt(site.roles)}
        empty={{
          title: t(kind.none),
          description: t(
            '“Connect a site” creates one with strong settings. Create your own if the peer requires different settings.',
          ),
        }}
        refusals={({ id }) => ({
          edit: editRefusal({ kind: 'policy', usedBy: usage.connectionsOf(id) }, site.roles),
          remove: writeRefusal(site.roles),
        })}
      />
      <Part kind="dialog" onClose={close}>
        {search.panel === 'new' && (search.from === undefined || like) && (
          <Drawer like={like} onClose={close} />
        )}
        {search.edit !== undefined && opened && <Drawer policy={opened} onClose={close} />}
        {search.remove !== undefined && opened && (
          <DeletePolicy
            kind={kind}
            policy={opened}
            refusal={deleteRefusal({ kind: 'policy', usedBy: usage.connectionsOf(opened.id) }, site.roles)}
            onDone={close}
            onClose={close}
          />
        )}
      </Part>
    </>
  )
}
