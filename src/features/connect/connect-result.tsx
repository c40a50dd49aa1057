import { siteText } from '~/domain/text/names'
import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { usePeerKeys } from '~/api/write/peer-keys'
import type { PlanRun } from '~/api/plans/run-board'
import type { OpenWorld } from '~/api/site/site-world'
import { useSite } from '~/api/site/site'
import { describeBothEnds, describeStatus } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import { endFirstSteps } from '~/components/resources/first-steps'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { TunnelStatusList } from '~/components/tunnels/tunnel-status-list'
import type { LiveTunnel } from './use-live-tunnels'
import classes from './connect.module.css'

const PeerFilesDownload = lazyPart(() =>
  import('~/components/peer/peer-files').then((module) => module.PeerFilesDownload),
)

interface ConnectResultProps {
  tunnels: readonly LiveTunnel[]
  /** The current site as it is now. */
  world: OpenWorld
  run: PlanRun
}

/** The new tunnels, live: what their status means and the next step. */
export function ConnectResult({ tunnels, world, run }: ConnectResultProps) {
  const { key } = useSite()
  const [only, ...more] = tunnels
  useEffect(endFirstSteps, [])
  if (!only) return null
  if (more.length > 0) {
    const labels = { status: t('Status of the new connections'), list: t('New tunnels') }
    return <TunnelStatusList labels={labels} tunnels={tunnels} siteKey={key} />
  }
  const look = describeBothEnds(only.statuses)
  return (
    <>
      <Group gap="xs" role="status" aria-label={t('Status of the new connection')}>
        <StatusBadge {...look} />
        <Text size="sm">{format(look.meaning)}</Text>
      </Group>
      {only.ends.length > 1 && <Ends tunnel={only} />}
      {look.tone === 'down' && only.ends.length === 1 && (
        <Text size="sm">
          {t(
            'The local end is ready. The tunnel comes up when the peer gateway uses the same policies, key, addresses, and networks.',
          )}
        </Text>
      )}
      {only.ends.length === 1 && <PeerConfiguration tunnel={only} world={world} run={run} />}
      <OpenConnection tunnel={only} />
    </>
  )
}

/** What the peer has to be set to: somebody else's gateway is the next step. */
function PeerConfiguration({
  tunnel,
  world,
  run,
}: Omit<ConnectResultProps, 'tunnels'> & { tunnel: LiveTunnel }) {
  const readKeys = usePeerKeys()
  const connection = world.connections.find(({ id }) => id === tunnel.ends[0]?.id)
  if (!connection) return null
  return (
    <Part>
      <PeerFilesDownload
        ends={[{ world, connection }]}
        title={run.journal.plan.title}
        options={world.options}
        readKeys={readKeys}
      />
    </Part>
  )
}

/** Each end of a tunnel with its own status: one can be up before the other has been reported. */
function Ends({ tunnel }: { tunnel: LiveTunnel }) {
  return (
    <ul className={classes.ends} aria-label={t('Ends of the tunnel')}>
      {tunnel.ends.map(({ site, id }, index) => (
        <li key={id}>
          <StatusBadge {...describeStatus('connection', tunnel.statuses[index] ?? 'PENDING_CREATE')} />
          {siteText(site)}
        </li>
      ))}
    </ul>
  )
}

function OpenConnection({ tunnel }: { tunnel: LiveTunnel }) {
  const { key, params } = useSite()
  const here = tunnel.ends.find(({ site }) => site.key === key)
  if (!here) return null
  return (
    <Group justify="flex-end">
      <Button
        renderRoot={(props) => (
          <Link
            {...props}
            to="/$cloud/$region/$project/connections/$id"
            params={{ ...params, id: here.id }}
          />
        )}
      >
        {t('View connection')}
      </Button>
    </Group>
  )
}
