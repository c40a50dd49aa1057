import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { objectGone, toApiError } from '~/api/http/errors'
import { useTunnelWorlds, type TunnelWorlds } from '~/api/site/site-world'
import { displayName } from '~/domain/text/names'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { ObjectLink } from '~/components/resources/site-links'
import type { Policy } from './kind'
import { t } from '~/i18n/translate'

interface ReplacePageProps<P extends Policy> {
  object: 'ikePolicy' | 'ipsecPolicy'
  id: string
  find: (read: TunnelWorlds) => P | undefined
  children: (policy: P, read: TunnelWorlds, onReadAgain: () => void) => ReactNode
}

/** Reads the policy with all tunnels that use it, and shows the form once that has come. */
export function ReplacePage<P extends Policy>({ object, id, find, children }: ReplacePageProps<P>) {
  const attribute = object === 'ikePolicy' ? 'ikepolicy_id' : 'ipsecpolicy_id'
  const { data, error, refetch } = useQuery(useTunnelWorlds()({ attribute, ids: [id] }))
  const policy = data && find(data)
  const gone = data && !policy ? objectGone() : undefined
  return (
    <>
      <PageHeader
        title={policy ? t('Replace {name}', { name: displayName(policy) }) : t('Replace a policy in use')}
        description={t(
          'A policy in use can’t be edited, not even its name. This creates a new policy and re-creates the selected connections with it.',
        )}
        above={<ObjectLink kind={object} to={{ id, name: policy?.name ?? '' }} />}
      />
      {data && policy ? (
        children(policy, data, () => void refetch())
      ) : (
        <LoadingPage
          what={t('the tunnels that use this policy')}
          failure={gone ?? (error ? toApiError(error) : undefined)}
          onRetry={() => void refetch()}
        />
      )}
    </>
  )
}
