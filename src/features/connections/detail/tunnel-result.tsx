import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTunnelsAfter } from '~/api/plans/execution/tunnels-after'
import type { PlanRun } from '~/api/plans/run-board'
import { useSite } from '~/api/site/site'
import { t } from '~/i18n/translate'
import { TunnelStatusList } from '~/components/tunnels/tunnel-status-list'
import type { Tunnel } from './use-tunnel'

interface TunnelResultProps {
  tunnel: Tunnel
  run: PlanRun | undefined
  /** What else can be done next. */
  children?: ReactNode
}

/** The tunnel after a plan, live, and the next step. */
export function TunnelResult({ tunnel, run, children }: TunnelResultProps) {
  const { key, params } = useSite()
  const tunnels = useTunnelsAfter(run, [tunnel])
  const id = tunnels[0]?.ends[0]?.id
  if (id === undefined) return null
  const labels = { status: t('Status of the tunnel'), list: t('Tunnels') }
  return (
    <>
      <TunnelStatusList labels={labels} tunnels={tunnels} siteKey={key} />
      <Group justify="flex-end" gap="xs">
        {children}
        <Button
          renderRoot={(props) => (
            <Link {...props} to="/$cloud/$region/$project/connections/$id" params={{ ...params, id }} />
          )}
        >
          {t('View connection')}
        </Button>
      </Group>
    </>
  )
}
