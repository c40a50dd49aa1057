import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { toApiError } from '~/api/http/errors'
import { regionSite } from '~/api/site/region-site'
import type { Account } from '~/api/session/sessions'
import { useSessions } from '~/api/session/sessions-context'
import { useSite } from '~/api/site/site'
import { shownText } from '~/domain/text/visible-text'
import { t } from '~/i18n/translate'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { Section } from '~/ui/layout/section'
import { RegionState } from './region-state'

interface RegionCardProps {
  account: Account
  region: string
}

/** One region: opened by a project whose roles see all, where there is one. */
export function RegionCard({ account, region }: RegionCardProps) {
  const sessions = useSessions()
  const preferred = useSite().project.id
  const { data, error, refetch } = useQuery(regionSite(sessions, { account, region, preferred }))
  const title = `${shownText(region)}, ${shownText(account.cloud.name)}`
  if (data) return <RegionState title={title} site={data} />
  return (
    <Section title={title}>
      {error ? (
        <FailurePanel failure={toApiError(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton height={60} role="status" aria-label={t('Loading {what}', { what: title })} />
      )}
    </Section>
  )
}
