import { shownText } from '~/domain/shown'
import { siteText } from '~/domain/names'
import { Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useSite } from '~/api/site'
import { describeBothEnds, describeStatus } from '~/domain/status'
import { t } from '~/domain/words/words'
import { endFirstSteps } from '~/ui/first-steps'
import { StatusBadge } from '~/ui/status-badge'
import type { LiveTunnel } from './use-live-tunnels'
import classes from './connect.module.css'

/** The new tunnels, live: what their status means and where to go from here. */
export function ConnectResult({ tunnels }: { tunnels: readonly LiveTunnel[] }) {
  const [only, ...more] = tunnels
  useEffect(endFirstSteps, [])
  if (!only) return null
  if (more.length > 0) return <TunnelList tunnels={tunnels} />
  const look = describeBothEnds(only.statuses)
  return (
    <>
      <Group gap="xs" role="status" aria-label={t('Status of the new connection')}>
        <StatusBadge {...look} />
        <Text size="sm">{look.meaning}</Text>
      </Group>
      {only.ends.length > 1 && <Ends tunnel={only} />}
      {look.tone === 'down' && only.ends.length === 1 && (
        <Text size="sm">
          {t(
            'The cloud’s side is ready. The tunnel comes up when the other gateway is set to the same policies, key, addresses and networks.',
          )}
        </Text>
      )}
      <OpenConnection tunnel={only} />
    </>
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

function TunnelList({ tunnels }: { tunnels: readonly LiveTunnel[] }) {
  const up = tunnels.filter(({ statuses }) => describeBothEnds(statuses).tone === 'up').length
  return (
    <>
      <Text size="sm" role="status" aria-label={t('Status of the new connections')}>
        {t('{up} of {count} tunnels are active', { up, count: tunnels.length })}
      </Text>
      <ul className={classes.ends} aria-label={t('New tunnels')}>
        {tunnels.map((tunnel) => (
          <li key={tunnel.name}>
            <StatusBadge {...describeBothEnds(tunnel.statuses)} />
            {shownText(tunnel.name)}
          </li>
        ))}
      </ul>
    </>
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
        {t('Open the connection')}
      </Button>
    </Group>
  )
}
