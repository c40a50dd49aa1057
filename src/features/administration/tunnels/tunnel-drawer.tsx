import { Group, Text } from '@mantine/core'
import type { OverseenParts, Tunnel } from '~/domain/admin/all-tunnels'
import { findById } from '~/domain/text/find-by-id'
import { displayName } from '~/domain/text/names'
import { describeCode } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import { ActionButton } from '~/ui/buttons/action-button'
import { ConnectionSettings } from '~/components/tunnels/connection-settings'
import { DialogShell } from '~/ui/dialogs/dialog-shell'
import { Section } from '~/ui/layout/section'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { DrawerBelongings } from './drawer-belongings'
import { DrawerFindings } from './drawer-findings'
import { DrawerPicture } from './drawer-picture'
import { useTunnelActions } from './use-tunnel-actions'
import classes from './tunnel-drawer.module.css'

interface TunnelDrawerProps {
  tunnel: Tunnel
  parts: OverseenParts
  onClose: () => void
}

/** A connection of any project, to be read: what it belongs to, how it stands and what it is made of. */
export function TunnelDrawer({ tunnel, parts, onClose }: TunnelDrawerProps) {
  const { connection, code } = tunnel
  const look = describeCode(code)
  const actions = useTunnelActions()(tunnel)
  return (
    <DialogShell
      place="side"
      title={displayName(tunnel)}
      onClose={onClose}
      size="min(860px, 100%)"
      bodyClass={classes.body}
    >
      <Group gap="xs">
        <StatusBadge {...look} />
        <Text>{t('in project {project}', { project: tunnel.project })}</Text>
      </Group>
      <Group gap="xs">
        {actions.map(({ label, refusal, onSelect }) => (
          <ActionButton key={label} variant="default" refusal={refusal} onClick={onSelect}>
            {label}
          </ActionButton>
        ))}
      </Group>
      <DrawerPicture tunnel={tunnel} parts={parts} />
      <Section title={t('Status')}>
        <Text>
          {format(look.meaning)} {t('API status: {status}', { status: connection.status })}
        </Text>
      </Section>
      <Section title={t('Related resources')}>
        <DrawerBelongings tunnel={tunnel} agents={parts.hosts.get(tunnel.routerId) ?? []} />
      </Section>
      <DrawerFindings tunnel={tunnel} parts={parts} />
      <Section title={t('Settings')}>
        <ConnectionSettings
          connection={connection}
          service={findById(parts.services, connection.vpnservice_id)}
          ipsecPolicy={findById(parts.ipsecPolicies, connection.ipsecpolicy_id)}
          secret={t('Not shown here. To see the key, open the connection in its project.')}
        />
      </Section>
    </DialogShell>
  )
}
