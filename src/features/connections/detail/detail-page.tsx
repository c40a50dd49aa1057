import { Text } from '@mantine/core'
import { IconFileExport, IconKey, IconReplace } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useConnection } from '~/api/site/one-object'
import { useSuccessor } from '~/api/plans/execution/successor'
import { useSite } from '~/api/site/site'
import { noPanel, type DetailSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { editRefusal, writeRefusal } from '~/domain/site/permissions'
import type { SiteConnection } from '~/domain/neutron/resources/site-connection'
import { connectionLook } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { ConnectionSettings } from '~/components/tunnels/connection-settings'
import { ResourceDetail } from '~/components/resources/resource-detail'
import { Section } from '~/ui/layout/section'
import { ListLink, listRoutes, PlanButton } from '~/components/resources/site-links'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { TunnelPicture } from '~/components/tunnels/tunnel-picture'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { ConnectionParts } from './connection-parts'
import { MovedConnection } from './moved-connection'
import { PskReveal } from './psk-reveal'
import { SaveConnection } from '../list/save-connection'
import { Transitions } from './transitions'
import { useParts } from '~/api/site/connection-parts'
import { networksOf, type Parts } from '~/domain/site/connection-parts'
import { externalAddresses, addressFor } from '~/domain/site/gateway-addresses'

const ConnectionDrawer = lazyPart(() =>
  import('../list/connection-drawer').then((module) => module.ConnectionDrawer),
)
const DiagnosisSection = lazyPart(() =>
  import('./diagnosis-section').then((module) => module.DiagnosisSection),
)
const PinnedPicture = lazyPart(() => import('./pinned-picture').then((module) => module.PinnedPicture))
const DeleteConnection = lazyPart(() =>
  import('../list/delete-connection').then((module) => module.DeleteConnection),
)

interface ConnectionPageProps {
  id: string
  search: DetailSearch
  onSearch: (change: Partial<DetailSearch>) => void
}

/** One connection: the tunnel in its live status, what it stands on, and its settings. */
export function ConnectionPage({ id, search, onSearch }: ConnectionPageProps) {
  const site = useSite()
  const navigate = useNavigate()
  const { data: connection, failure, retry } = useConnection(id)
  const successor = useSuccessor(id)
  const parts = useParts()
  const look = connection && connectionLook(connection)
  const close = () => onSearch(noPanel)

  return (
    <ResourceDetail
      title={connection && displayName(connection)}
      failure={failure}
      movedTo={successor && <MovedConnection successor={successor} />}
      onRetry={retry}
      back={<ListLink kind="connection">{t('Connections')}</ListLink>}
      meta={look && <StatusBadge {...look} />}
      edit={{
        refusal: connection && editRefusal({ kind: 'connection', status: connection.status }, site.roles),
        onSelect: () => onSearch({ panel: 'edit' }),
      }}
      remove={{ refusal: writeRefusal(site.roles), onSelect: () => onSearch({ panel: 'remove' }) }}
      more={
        <>
          <PlanButton
            to="changeConnection"
            id={id}
            refusal={writeRefusal(site.roles)}
            icon={<IconReplace size={16} />}
          >
            {t('Change policies and networks')}
          </PlanButton>
          <PlanButton to="rotatePsk" id={id} refusal={writeRefusal(site.roles)} icon={<IconKey size={16} />}>
            {t('Rotate key')}
          </PlanButton>
          <PlanButton to="exportPeer" id={id} refusal={undefined} icon={<IconFileExport size={16} />}>
            {t('Peer configuration')}
          </PlanButton>
          {connection && <SaveConnection connection={connection} view={pictureOf(connection, parts)} />}
        </>
      }
    >
      {connection && look && (
        <>
          <Picture connection={connection} picture={pictureOf(connection, parts)} />
          <Section title={t('Status')}>
            <Text>
              {t('{meaning} (API status: {status})', { meaning: look.meaning, status: connection.status })}
            </Text>
            <Transitions connectionId={id} />
          </Section>
          <Part>
            <DiagnosisSection connection={connection} />
          </Part>
          <Section title={t('Components')}>
            <ConnectionParts connection={connection} parts={parts} />
          </Section>
          <Section title={t('Settings')}>
            <ConnectionSettings
              connection={connection}
              service={parts.services.get(connection.vpnservice_id)}
              ipsecPolicy={parts.ipsecPolicies.get(connection.ipsecpolicy_id)}
              secret={<PskReveal connectionId={id} />}
            />
          </Section>
          <Part kind="dialog" onClose={close}>
            {search.panel === 'edit' && <ConnectionDrawer connection={connection} onClose={close} />}
            {search.panel === 'remove' && (
              <DeleteConnection
                connection={connection}
                onDone={() =>
                  void navigate({ to: listRoutes.connection, params: site.params, replace: true })
                }
                onClose={close}
              />
            )}
          </Part>
        </>
      )}
    </ResourceDetail>
  )
}

interface PictureProps {
  connection: SiteConnection
  picture: Parameters<typeof TunnelPicture>[0]
}

function Picture({ connection, picture }: PictureProps) {
  return (
    <Part kind="extra" fallback={<TunnelPicture {...picture} />}>
      <PinnedPicture connection={connection} picture={picture} />
    </Part>
  )
}

/** The connection as it is drawn. */
function pictureOf(connection: SiteConnection, parts: Parts): PictureProps['picture'] {
  const { local, peer } = networksOf(connection, parts)
  const service = parts.services.get(connection.vpnservice_id)
  const address = service && addressFor(externalAddresses(service), connection.peer_address)
  return {
    ...connectionLook(connection),
    localNetworks: local,
    ...(service ? { gateway: { part: 'VPN service', name: displayName(service), address } } : {}),
    peerAddress: connection.peer_address,
    peerNetworks: peer,
  }
}
