import { Alert, Button, Group, Select, Switch, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { objectGone, toApiError } from '~/api/http/errors'
import { useSuccessor } from '~/api/plans/execution/successor'
import { readPsk } from '~/api/neutron/site-connections'
import { useSite } from '~/api/site/site'
import { useWorld, type OpenWorld } from '~/api/site/site-world'
import { adviseOnError } from '~/domain/errors/error-advice'
import { fingerprintOf, peerSideOf, type PeerSide } from '~/domain/export/peer-side'
import { ownEndOf } from '~/domain/export/own-end'
import { exportFor, refusalFindings, type Exported } from '~/domain/export/target'
import { keyPlaceholder } from '~/domain/export/peer-files'
import { ownTargets, peerFormats } from '~/domain/export/targets'
import { displayName } from '~/domain/text/names'
import { writeRefusal } from '~/domain/site/permissions'
import { CodeBlock } from '~/ui/text/code-block'
import { download } from '~/ui/browser/download'
import { ErrorPanel } from '~/ui/layout/error-panel'
import { FindingList } from '~/components/findings/finding-list'
import { LoadingPage } from '~/ui/layout/loading-page'
import { Mono } from '~/ui/text/mono'
import { PageHeader } from '~/ui/layout/page-header'
import {
  formatLabel,
  formatOptions,
  keepFormats,
  readFormats,
  withFormat,
} from '~/components/peer/peer-formats'
import { Section } from '~/ui/layout/section'
import { ObjectLink } from '~/components/resources/site-links'
import { MovedConnection } from '../detail/moved-connection'
import { RepairButton } from '../detail/repair-button'
import { format, t, formatInEnglish } from '~/i18n/translate'
import type { Message } from '~/domain/text/message'
import type { TunnelEnd } from '~/domain/site/connection-end'

interface ExportPageProps {
  id: string
  /** The id of the device or tool that it is written for; the first where it is none of them. */
  device: string | undefined
  onDevice: (device: string) => void
}

/** The other gateway's configuration, ready to paste, for the device that stands there. */
export function ExportPage({ id, device, onDevice }: ExportPageProps) {
  const { data: world, error, retry } = useWorld()
  const connection = world?.connections.find((one) => one.id === id)
  const side = world && connection && peerSideOf({ world, connection })
  const gone = world && !connection ? objectGone() : undefined
  const name = connection ? displayName(connection) : ''
  const successor = useSuccessor(id)
  return (
    <>
      <PageHeader
        title={t('Peer configuration for {name}', { name }).trim()}
        description={
          ownTargets.some((target) => target.id === device)
            ? t('Local configuration, for your own automation.')
            : t('Configuration for the peer gateway, in the format of your device.')
        }
        above={<ObjectLink kind="connection" to={{ id, name }} />}
      />
      {gone && successor && <MovedConnection successor={successor} />}
      {connection && side && (
        <ExportBody
          side={side}
          end={{ world, connection }}
          targetId={knownTarget(device, connection.peer_address)}
          onTarget={(target) => {
            if (peerFormats.some(({ id: known }) => known === target))
              keepFormats(withFormat(readFormats(), connection.peer_address, target))
            onDevice(target)
          }}
        />
      )}
      {connection && !side && (
        <ErrorPanel
          title={t('The local gateway’s address isn’t known')}
          advice={t(
            'The VPN service’s router has no external address, or your roles don’t allow you to see it. The peer gateway can’t be configured without this address. Check the router, then try again.',
          )}
          onRetry={() => void retry()}
        />
      )}
      {!connection && !(gone && successor) && (
        <LoadingPage
          what={t('the connection')}
          failure={gone ?? (error ? toApiError(error) : undefined)}
          onRetry={() => void retry()}
        />
      )}
    </>
  )
}

interface Choice {
  label: string
  checked: Message
  fileName: (name: string) => string
  exported: Exported
}

/** The end with all that is known of its site. */
type OpenEnd = TunnelEnd & { world: OpenWorld }

/** What is written for a device or tool, of this end or the other. */
function choiceOf(
  id: string,
  { side, end, psk }: { side: PeerSide; end: OpenEnd; psk: string },
): Choice | undefined {
  const target = peerFormats.find((one) => one.id === id)
  if (target)
    return {
      ...target,
      label: formatLabel(target),
      exported: exportFor(target, side, { psk, options: end.world.options }),
    }
  const own = ownTargets.find((one) => one.id === id)
  const ownEnd = ownEndOf(end)
  if (!own || !ownEnd) return undefined
  const refusals = refusalFindings(own, own.refusals(ownEnd))
  return {
    ...own,
    label: format(own.label),
    exported: refusals.length > 0 ? { refusals } : { text: own.write(ownEnd, formatInEnglish) },
  }
}

const choices = () => [
  { group: t('Peer configuration'), items: formatOptions() },
  {
    group: t('Local configuration'),
    items: ownTargets.map(({ id, label }) => ({ value: id, label: format(label) })),
  },
]

const defaultTarget = 'swanctl'

/**
 * Returns the target a link names, the default where it names an unknown one: a link shows everyone the same. Without
 * a name, the one last chosen for this peer in this browser.
 */
function knownTarget(id: string | undefined, peerAddress: string): string {
  if (id === undefined) return readFormats().of[peerAddress] ?? defaultTarget
  return [...peerFormats, ...ownTargets].some((target) => target.id === id) ? id : defaultTarget
}

interface ExportBodyProps {
  side: PeerSide
  end: OpenEnd
  targetId: string
  onTarget: (id: string) => void
}

function ExportBody({ side, end, targetId, onTarget }: ExportBodyProps) {
  const { connection } = end
  const { roles } = useSite()
  const { psk, problem, show, hide } = useKey(connection.id)
  const target = choiceOf(targetId, { side, end, psk: psk ?? keyPlaceholder })
  if (!target) return null
  const { exported } = target
  return (
    <Section
      title={target.label}
      aside={
        <Mono value={t('Fingerprint {fingerprint}', { fingerprint: fingerprintOf(side) })} copy={false} />
      }
    >
      <Group align="flex-end" gap="md">
        <Select
          label={t('Format')}
          data={choices()}
          value={targetId}
          onChange={(value) => onTarget(value ?? targetId)}
          allowDeselect={false}
        />
        <Switch
          label={t('Include pre-shared key')}
          disabled={ownTargets.some(({ id }) => id === targetId)}
          checked={psk !== undefined}
          onChange={(event) => (event.currentTarget.checked ? void show() : hide())}
        />
      </Group>
      {problem !== undefined && (
        <Text role="alert" size="sm" c="red">
          {format(problem)}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        {format(target.checked)}
      </Text>
      {'text' in exported ? (
        <>
          <CodeBlock text={exported.text} copyLabel={t('Copy configuration')} />
          <Group justify="flex-end">
            <Button
              variant="default"
              leftSection={<IconDownload size={16} />}
              onClick={() => download(target.fileName(displayName(connection)), exported.text, 'text/plain')}
            >
              {t('Download configuration')}
            </Button>
          </Group>
        </>
      ) : (
        <Alert
          color="yellow"
          variant="light"
          title={t('{device} can’t match this tunnel’s settings', { device: target.label })}
        >
          <FindingList
            label={t('Not supported by this format')}
            findings={exported.refusals}
            renderRepair={(repair) => (
              <RepairButton repair={repair} connection={connection} refusal={writeRefusal(roles)} />
            )}
          />
        </Alert>
      )}
    </Section>
  )
}

/** The key, asked for when the user wants it in the file, and forgotten when not. */
function useKey(connectionId: string) {
  const site = useSite()
  const [psk, setPsk] = useState<string>()
  const [problem, setProblem] = useState<string>()
  return {
    psk,
    problem,
    hide: () => setPsk(undefined),
    show: async () => {
      setProblem(undefined)
      try {
        setPsk(await readPsk(site, connectionId))
      } catch (error) {
        setProblem(format(adviseOnError(toApiError(error)).title))
      }
    },
  }
}
