import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconReplace } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useParts } from '~/api/site/connection-parts'
import { failureToShow } from '~/api/site/one-object'
import { useSite } from '~/api/site/site'
import { useUsage } from '~/api/site/usage'
import { durationLabel } from '~/domain/crypto/algorithm-labels'
import { noPanel, type DetailSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { deleteRefusal, editRefusal, writeRefusal } from '~/domain/site/permissions'
import { CryptoValue } from '~/components/findings/crypto-value'
import { FindingList } from '~/components/findings/finding-list'
import { Mono } from '~/ui/text/mono'
import { PropertyList } from '~/ui/layout/property-list'
import { ResourceDetail } from '~/components/resources/resource-detail'
import { Section } from '~/ui/layout/section'
import { ListLink, listRoutes, PlanButton } from '~/components/resources/site-links'
import { ConnectionUsers } from '~/components/resources/connection-users'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import type { Policy, PolicyKind } from './kind'
import { t } from '~/i18n/translate'

const DeletePolicy = lazyPart(() => import('./delete-policy').then((module) => module.DeletePolicy))

interface PolicyPageProps<P extends Policy> {
  kind: PolicyKind<P>
  id: string
  search: DetailSearch
  onSearch: (change: Partial<DetailSearch>) => void
}

/** One policy: its values, and which connections use it. */
export function PolicyPage<P extends Policy>({ kind, id, search, onSearch }: PolicyPageProps<P>) {
  const { Drawer, object } = kind
  const site = useSite()
  const navigate = useNavigate()
  const { data: policy, error, refetch } = useQuery(kind.collection.show(site, id))
  const { usage, ...unread } = useUsage()
  const users = usage.connectionsOf(id)
  const parts = useParts()
  const isUsed = users !== undefined && users.length > 0
  const findings = policy ? kind.lint(policy) : []
  const close = () => onSearch(noPanel)

  return (
    <ResourceDetail
      title={policy && displayName(policy)}
      failure={failureToShow({ data: policy, error, isBeingRemoved: search.panel === 'remove' })}
      onRetry={() => void refetch()}
      back={<ListLink kind={object}>{t(kind.title)}</ListLink>}
      edit={{
        refusal: editRefusal({ kind: 'policy', usedBy: users }, site.roles),
        onSelect: () => onSearch({ panel: 'edit' }),
      }}
      remove={{ refusal: writeRefusal(site.roles), onSelect: () => onSearch({ panel: 'remove' }) }}
      more={
        isUsed && (
          <PlanButton
            to={object === 'ikePolicy' ? 'replaceIkePolicy' : 'replaceIpsecPolicy'}
            id={id}
            refusal={writeRefusal(site.roles)}
            icon={<IconReplace size={16} />}
          >
            {t('Replace policy')}
          </PlanButton>
        )
      }
    >
      {policy && (
        <>
          <Section title={t('Values')}>
            <PropertyList properties={propertiesOf(kind, policy)} />
          </Section>
          {findings.length > 0 && (
            <Section title={t('Recommendations')}>
              <FindingList label={t('Findings')} findings={findings} />
            </Section>
          )}
          <Section title={t('Used by')}>
            <ConnectionUsers
              users={users}
              parts={parts}
              unread={unread}
              none={t('No connections use this policy. You can edit or delete it.')}
            />
            {isUsed && (
              <Text c="dimmed">
                {t(
                  'A policy in use can’t be edited, not even its name. “Replace policy” creates a new policy and re-creates the connections with it, step by step.',
                )}
              </Text>
            )}
          </Section>
          <Part kind="dialog" onClose={close}>
            {search.panel === 'edit' && <Drawer policy={policy} onClose={close} />}
            {search.panel === 'remove' && (
              <DeletePolicy
                kind={kind}
                policy={policy}
                refusal={deleteRefusal({ kind: 'policy', usedBy: users }, site.roles)}
                onDone={() => void navigate({ to: listRoutes[object], params: site.params, replace: true })}
                onClose={close}
              />
            )}
          </Part>
        </>
      )}
    </ResourceDetail>
  )
}

const propertiesOf = <P extends Policy>({ ownProperties, group }: PolicyKind<P>, policy: P) => [
  ...ownProperties(policy),
  {
    label: t('Encryption'),
    value: <CryptoValue attribute="encryption_algorithm" value={policy.encryption_algorithm} />,
  },
  { label: t('Integrity'), value: <CryptoValue attribute="auth_algorithm" value={policy.auth_algorithm} /> },
  { label: t(group.label), value: <CryptoValue attribute="pfs" value={policy.pfs} />, note: t(group.note) },
  {
    label: t('Lifetime'),
    value: t('{duration} ({seconds} s)', {
      duration: durationLabel(policy.lifetime.value),
      seconds: policy.lifetime.value,
    }),
  },
  { label: t('Description'), value: policy.description || t('none') },
  { label: t('ID'), value: <Mono value={policy.id} /> },
]
