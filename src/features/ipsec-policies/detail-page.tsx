import { Anchor, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { toApiError } from '~/api/errors'
import { ipsecPolicies } from '~/api/neutron/ipsec-policies'
import { useUsage } from '~/api/site-data'
import { useSite } from '~/api/site'
import { durationLabel } from '~/domain/labels'
import type { DetailSearch } from '~/domain/list-search'
import { displayName } from '~/domain/names'
import { deleteRefusal, editRefusal, writeRefusal } from '~/domain/permissions'
import type { IpsecPolicy } from '~/domain/resources/ipsec-policy'
import { CryptoValue } from '~/ui/crypto-value'
import { Mono } from '~/ui/mono'
import { PropertyList } from '~/ui/property-list'
import { ResourceDetail } from '~/ui/resource-detail'
import { Section } from '~/ui/section'
import { UserLinks } from '~/ui/user-links'

const PolicyDrawer = lazy(() =>
  import('./policy-drawer').then((module) => ({ default: module.PolicyDrawer })),
)
const DeletePolicy = lazy(() =>
  import('./delete-policy').then((module) => ({ default: module.DeletePolicy })),
)

interface IpsecPolicyPageProps {
  id: string
  search: DetailSearch
  onSearch: (next: DetailSearch) => void
}

/** One IPsec policy: its values, and which connections use it. */
export function IpsecPolicyPage({ id, search, onSearch }: IpsecPolicyPageProps) {
  const site = useSite()
  const navigate = useNavigate()
  const { data: policy, error, refetch } = useQuery(ipsecPolicies.show(site, id))
  const users = useUsage().connectionsOf(id)
  const close = () => onSearch({})

  return (
    <ResourceDetail
      title={policy && displayName(policy)}
      failure={error && !policy ? toApiError(error) : undefined}
      onRetry={() => void refetch()}
      back={
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/$cloud/$region/$project/ipsec-policies" params={site.params} />
          )}
        >
          IPsec policies
        </Anchor>
      }
      edit={{
        refusal: editRefusal({ kind: 'policy', usedBy: users }, site.roles),
        onSelect: () => onSearch({ panel: 'edit' }),
      }}
      remove={{ refusal: writeRefusal(site.roles), onSelect: () => onSearch({ panel: 'remove' }) }}
    >
      {policy && (
        <>
          <Section title="Values">
            <PropertyList properties={propertiesOf(policy)} />
          </Section>
          <Section title="Used by">
            <UserLinks
              users={users}
              none="No connection uses it, so it can be changed and deleted."
              render={(user) => (
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      {...props}
                      to="/$cloud/$region/$project/connections/$id"
                      params={{ ...site.params, id: user.id }}
                    />
                  )}
                >
                  {displayName(user)}
                </Anchor>
              )}
            />
            {users.length > 0 && (
              <Text c="dimmed">
                The cloud freezes a policy while a connection uses it, even its name. For other values make a
                new policy and new connections with it, then delete the old ones.
              </Text>
            )}
          </Section>
          <Suspense>
            {search.panel === 'edit' && <PolicyDrawer policy={policy} onClose={close} />}
            {search.panel === 'remove' && (
              <DeletePolicy
                policy={policy}
                refusal={deleteRefusal({ kind: 'policy', usedBy: users }, site.roles)}
                onDone={() =>
                  void navigate({ to: '/$cloud/$region/$project/ipsec-policies', params: site.params })
                }
                onClose={close}
              />
            )}
          </Suspense>
        </>
      )}
    </ResourceDetail>
  )
}

const propertiesOf = (policy: IpsecPolicy) => [
  {
    label: 'Protocol',
    value: <CryptoValue attribute="transform_protocol" value={policy.transform_protocol} />,
  },
  { label: 'Encapsulation', value: policy.encapsulation_mode },
  {
    label: 'Encryption',
    value: <CryptoValue attribute="encryption_algorithm" value={policy.encryption_algorithm} />,
  },
  { label: 'Integrity', value: <CryptoValue attribute="auth_algorithm" value={policy.auth_algorithm} /> },
  {
    label: 'PFS group',
    value: <CryptoValue attribute="pfs" value={policy.pfs} />,
    note: 'A fresh key exchange for every rekeying.',
  },
  { label: 'Lifetime', value: `${durationLabel(policy.lifetime.value)} (${policy.lifetime.value} s)` },
  { label: 'Description', value: policy.description || 'none' },
  { label: 'ID', value: <Mono value={policy.id} /> },
]
