import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { useSite } from '~/api/site/site'
import { auditProjects, type ProjectAudit } from '~/domain/admin/audit'
import { profileOf, type CryptoProfile } from '~/domain/crypto/profiles'
import { t } from '~/i18n/translate'
import { AuditHead } from '~/components/findings/audit-head'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { AuditedProject } from './audited-project'
import { Overseen } from '../overseen'
import { UnreadList } from '../unread-list'
import { useOverseen } from '../use-overseen'
import { useInLanguage } from '~/ui/language/use-language'
import classes from './audit-page.module.css'

interface AdminAuditPageProps {
  profileId: string | undefined
  onProfile: (id: string) => void
}

/** The policies of all projects of this region whose cryptography is weak or broken, by a profile that can be chosen. */
export function AdminAuditPage({ profileId, onProfile }: AdminAuditPageProps) {
  const { region, cloud } = useSite()
  const profile = profileOf(profileId)
  const title = t('Audit of all projects')
  return (
    <Overseen title={title}>
      <AuditHead
        title={title}
        description={t('Policies with weak algorithms in {region}, {cloud}', {
          region,
          cloud: cloud.name,
        })}
        profile={profile}
        onProfile={onProfile}
      />
      <Body profile={profile} />
    </Overseen>
  )
}

function Body({ profile }: { profile: CryptoProfile }) {
  const { connections, isPartial, failure, retry, parts, unread } = useOverseen()
  const auditInWords = useInLanguage(auditProjects)
  const audits = useMemo(
    () => auditInWords({ ...parts, connections: connections ?? [] }, profile),
    [auditInWords, parts, connections, profile],
  )
  const isRead = connections !== undefined && !isPartial && parts.arePoliciesRead
  if (!isRead) {
    const first = unread.find(({ what }) => what === 'the IKE policies' || what === 'the IPsec policies')
    return (
      <LoadingPage
        what={t('the policies of all projects')}
        failure={failure ?? first?.error}
        onRetry={() => void (failure ? retry() : first?.retry())}
      />
    )
  }
  return (
    <>
      <UnreadList unread={unread} />
      {audits.length === 0 ? (
        <EmptyPanel
          title={t('No weak policies')}
          description={t('All policies in all projects meet this profile.')}
        />
      ) : (
        <>
          <Text mb="md">{inAll(audits)}</Text>
          <div className={classes.projects}>
            {audits.map((audit) => (
              <AuditedProject key={audit.id} audit={audit} />
            ))}
          </div>
        </>
      )}
    </>
  )
}

function inAll(audits: readonly ProjectAudit[]): string {
  return t('Policies: {policies}, projects: {projects}, affected connections: {connections}', {
    policies: audits.reduce((sum, audit) => sum + audit.policies.length, 0),
    projects: audits.length,
    connections: audits.reduce((sum, audit) => sum + audit.connections, 0),
  })
}
