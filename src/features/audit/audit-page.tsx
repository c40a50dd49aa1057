import { Group, Stack, Text } from '@mantine/core'
import { toApiError } from '~/api/http/errors'
import { useWorld, type OpenWorld } from '~/api/site/site-world'
import { useSite } from '~/api/site/site'
import { profileOf } from '~/domain/crypto/profiles'
import { auditPolicies, type PolicyAudit } from '~/domain/crypto/lint'
import { displayName } from '~/domain/text/names'
import { writeRefusal } from '~/domain/site/permissions'
import { usageIndex } from '~/domain/site/usage'
import { t } from '~/i18n/translate'
import { AuditHead } from '~/components/findings/audit-head'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { FindingList } from '~/components/findings/finding-list'
import { LoadingPage } from '~/ui/layout/loading-page'
import { Section } from '~/ui/layout/section'
import { ObjectLink, PlanButton } from '~/components/resources/site-links'
import { IconReplace } from '@tabler/icons-react'

interface AuditPageProps {
  profileId: string | undefined
  onProfile: (id: string) => void
}

/** Every policy of the site whose cryptography is weak or broken, by a profile that can be chosen. */
export function AuditPage({ profileId, onProfile }: AuditPageProps) {
  const { data, error, retry } = useWorld()
  const profile = profileOf(profileId)
  return (
    <>
      <AuditHead
        title={t('Audit')}
        description={t('Policies with weak algorithms, and settings that newer Neutron releases reject.')}
        profile={profile}
        onProfile={onProfile}
      />
      {data ? (
        <AuditList
          world={data}
          audits={auditPolicies({ ike: data.ikePolicies, ipsec: data.ipsecPolicies }, profile)}
        />
      ) : (
        <LoadingPage
          what={t('the policies')}
          failure={error ? toApiError(error) : undefined}
          onRetry={() => void retry()}
        />
      )}
    </>
  )
}

const usedWords = {
  ike: { used: 'IKE policy, used by {names}', unused: 'IKE policy, not used by any connection' },
  ipsec: { used: 'IPsec policy, used by {names}', unused: 'IPsec policy, not used by any connection' },
} as const

function AuditList({ world, audits }: { world: OpenWorld; audits: readonly PolicyAudit[] }) {
  const { roles } = useSite()
  const usage = usageIndex(world)
  if (audits.length === 0) {
    return <EmptyPanel title={t('No weak policies')} description={t('All policies meet this profile.')} />
  }
  return (
    <Stack>
      {audits.map(({ policy, kind, findings }) => {
        const users = usage.connectionsOf(policy.id)
        const isUsed = users.length > 0
        return (
          <Section
            key={policy.id}
            title={displayName(policy)}
            aside={
              isUsed && (
                <PlanButton
                  to={kind === 'ike' ? 'replaceIkePolicy' : 'replaceIpsecPolicy'}
                  id={policy.id}
                  refusal={writeRefusal(roles)}
                  icon={<IconReplace size={16} />}
                >
                  {t('Replace policy')}
                </PlanButton>
              )
            }
          >
            <Group gap="xs">
              <ObjectLink kind={kind === 'ike' ? 'ikePolicy' : 'ipsecPolicy'} to={policy} />
              <Text size="sm" c="dimmed" miw={0}>
                {isUsed
                  ? t(usedWords[kind].used, { names: users.map(displayName).join(', ') })
                  : t(usedWords[kind].unused)}
              </Text>
            </Group>
            <FindingList
              isOneOfMany
              label={t('Findings for {policy}', { policy: displayName(policy) })}
              findings={findings}
            />
          </Section>
        )
      })}
    </Stack>
  )
}
