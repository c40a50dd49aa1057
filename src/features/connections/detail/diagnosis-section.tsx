import { List, Skeleton, Text } from '@mantine/core'
import { useSite } from '~/api/site/site'
import type { Reason } from '~/domain/diagnosis/reason'
import { writeRefusal } from '~/domain/site/permissions'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { t } from '~/domain/words/words'
import { FailurePanel } from '~/ui/failure/failure-panel'
import { FindingList } from '~/components/findings/finding-list'
import { Section } from '~/ui/layout/section'
import { UnreadSites } from '~/components/plans/unread-sites'
import { PeerLog } from './peer-log'
import { RepairButton } from './repair-button'
import { useDiagnosedTunnel, useDiagnosis } from './use-diagnosis'
import type { Tunnel } from './use-tunnel'

/** Why a tunnel is not up, or carries less than it should: ranked reasons with evidence, and what could not be seen. */
export function DiagnosisSection({ connection }: { connection: SiteConnection }) {
  const { tunnel, isFormer, failure, retry } = useDiagnosedTunnel(connection)
  // The page itself says that the connection is gone.
  if (failure?.type === 'gone') return null
  return (
    <Section title={connection.status === 'ACTIVE' ? t('Worth knowing') : t('Why it is not up')}>
      {isFormer && (
        <Text size="sm" role="status">
          {t(
            'The connection has changed, and both ends are being read anew. Until then, this is what was found before.',
          )}
        </Text>
      )}
      {tunnel && <Reasons connection={connection} tunnel={tunnel} />}
      {failure && !tunnel && <FailurePanel failure={failure} onRetry={retry} />}
      {!failure && !tunnel && <Skeleton height={80} role="status" aria-label={t('Loading the diagnosis')} />}
      {/* Not among the reasons: these go when they cannot be read, and what was pasted stays. */}
      <PeerLog end={tunnel && { ...tunnel.near, connection }} />
    </Section>
  )
}

function Reasons({ connection, tunnel }: { connection: SiteConnection; tunnel: Tunnel }) {
  const { roles } = useSite()
  const { reasons, notSeen } = useDiagnosis(connection, tunnel)
  const { far, unread, readAgain } = tunnel
  return (
    <>
      <UnreadSites
        sites={far ? [] : unread}
        missing="{sites} could not be read: an other end there is not compared."
        onRetry={readAgain}
      />
      {reasons.length === 0 ? (
        <Text size="sm">
          {connection.status === 'ACTIVE'
            ? t('Nothing: what the panel can read of both ends fits together.')
            : t('What the panel can read fits together: the reason lies where it cannot look.')}
        </Text>
      ) : (
        <FindingList
          label={t('Reasons')}
          findings={reasons}
          renderMeta={({ certainty }: Reason) => t(certainty)}
          renderRepair={(repair) => (
            <RepairButton repair={repair} connection={connection} refusal={writeRefusal(roles)} />
          )}
        />
      )}
      <div>
        <Text size="sm" c="dimmed">
          {t('What the panel cannot see:')}
        </Text>
        <List size="sm" c="dimmed">
          {notSeen.map((line) => (
            <List.Item key={line}>{line}</List.Item>
          ))}
        </List>
      </div>
    </>
  )
}
