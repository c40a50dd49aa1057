import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { toApiError } from '~/api/errors'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { useUsage } from '~/api/site-data'
import { useSite } from '~/api/site'
import { matchesSearch, type ListSearch } from '~/domain/list-search'
import { deleteRefusal, editRefusal, emptyListDoubt, writeRefusal } from '~/domain/permissions'
import { closedSearch, ResourceList } from '~/ui/resource-list'
import { columnsFor, cryptoOf } from './columns'

const PolicyDrawer = lazy(() =>
  import('./policy-drawer').then((module) => ({ default: module.PolicyDrawer })),
)
const DeletePolicy = lazy(() =>
  import('./delete-policy').then((module) => ({ default: module.DeletePolicy })),
)

interface IpsecPoliciesPageProps {
  search: ListSearch
  onSearch: (next: ListSearch) => void
}

/** The IPsec policies of this site. */
export function IpsecPoliciesPage({ search, onSearch }: IpsecPoliciesPageProps) {
  const site = useSite()
  const { data, error, refetch } = useQuery(ipsecPolicies.list(site))
  const usage = useUsage()
  const columns = useMemo(() => columnsFor(site, usage), [site, usage])
  const opened = data?.find(({ id }) => id === (search.edit ?? search.remove))
  const close = () => onSearch(closedSearch(search))

  return (
    <>
      <ResourceList
        title="IPsec policies"
        description="How the traffic in the tunnel is protected. Both ends need the same."
        rows={data}
        matches={(policy) =>
          matchesSearch(search.q, [policy.name, policy.description, policy.id, ...cryptoOf(policy).flat()])
        }
        columns={columns}
        search={search}
        onSearch={onSearch}
        failure={error ? toApiError(error) : undefined}
        onRetry={() => void refetch()}
        create={{ label: 'New IPsec policy', refusal: writeRefusal(site.roles) }}
        emptyDoubt={emptyListDoubt(site.roles)}
        empty={{
          title: 'No IPsec policy yet',
          description:
            '“Connect a site” makes one with strong values. Make your own where the other site asks for something else.',
        }}
        refusals={({ id }) => ({
          edit: editRefusal({ kind: 'policy', usedBy: usage.connectionsOf(id) }, site.roles),
          remove: writeRefusal(site.roles),
        })}
      />
      <Suspense>
        {search.panel === 'new' && <PolicyDrawer onClose={close} />}
        {search.edit !== undefined && opened && <PolicyDrawer policy={opened} onClose={close} />}
        {search.remove !== undefined && opened && (
          <DeletePolicy
            policy={opened}
            refusal={deleteRefusal({ kind: 'policy', usedBy: usage.connectionsOf(opened.id) }, site.roles)}
            onDone={close}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  )
}
