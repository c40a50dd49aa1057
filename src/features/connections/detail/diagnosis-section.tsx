import { List, Skeleton, Text } from '@mantine/core'
import { useSite } from '~/api/site/site'
import type { Reason } from '~/domain/diagnosis/reason'
import { writeRefusal } from '~/domain/site/permissions'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { format, t } from '~/i18n/translate'
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
    <Section title={connection.status === 'ACTIVE' ? t('Recommendations') : t('Why the tunnel is down')}>
      {isFormer && (
        <Text size="sm" role="status">
          {t(
            'The connection has changed, and both ends are being checked again. Until then, you see the previous results.',
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
        missing="Couldn’t load {sites}. A peer connection there isn’t compared."
        onRetry={readAgain}
      />
      {reasons.length === 0 ? (
        <Text size="sm">
          {connection.status === 'ACTIVE'
            ? t('No mismatch found in the settings that the panel can read.')
            : t('The settings that the panel can read match. The cause is outside what it can check.')}
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
          {t('Not checked:')}
        </Text>
        <List size="sm" c="dimmed">
          {notSeen.map((line) => (
            <List.Item key={format(line)}>{format(line)}</List.Item>
          ))}
        </List>
      </div>
    </>
  )
}
