import { Button, Checkbox, Group, Text } from '@mantine/core'
import { displayName, siteText } from '~/domain/text/names'
import type { Tunnel } from '~/domain/plan/builders/replace-policy'
import { shownText } from '~/domain/text/visible-text'
import { describeStatus } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { Disclosure } from '~/ui/layout/disclosure'
import { Section } from '~/ui/layout/section'
import { StatusBadge } from '~/components/tunnels/status-badge'
import classes from './moving-tunnels.module.css'
import type { MovingTunnels } from './use-moving-tunnels'

/** How many connections are in sight before the rest is folded away. */
const shownAtOnce = 10

interface MovingTunnelsProps {
  choice: MovingTunnels
  /** The plan has begun: the statuses that were read before it are no longer true. */
  isLocked: boolean
}

/** Chooses which connections move to the new policy. */
export function MovingTunnelsSection({ choice, isLocked }: MovingTunnelsProps) {
  const { all, moving, moveAll, moveNone, moveOwn } = choice
  const counts = { moving: moving.length, count: all.length }
  return (
    <Section
      title={t('Connections that move to the new policy')}
      aside={
        <Text size="sm" c="dimmed">
          {t('{moving} of {count} selected', counts)}
        </Text>
      }
    >
      <Group gap="xs">
        <Button size="compact-sm" variant="default" onClick={moveAll}>
          {t('Select all')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={moveOwn}>
          {t('Select tunnels between your sites')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={moveNone}>
          {t('Clear selection')}
        </Button>
      </Group>
      <Rows tunnels={all.slice(0, shownAtOnce)} choice={choice} isLocked={isLocked} />
      {all.length > shownAtOnce && (
        <Disclosure label={t('Show {count} more', { count: all.length - shownAtOnce })}>
          <Rows tunnels={all.slice(shownAtOnce)} choice={choice} isLocked={isLocked} />
        </Disclosure>
      )}
      {moving.length < all.length && (
        <Text size="sm" c="dimmed">
          {t('Connections you don’t select keep the old policy, so it isn’t deleted.')}
        </Text>
      )}
    </Section>
  )
}

function Rows({ tunnels, choice, isLocked }: MovingTunnelsProps & { tunnels: readonly Tunnel[] }) {
  const { isMoving, toggle } = choice
  return (
    <ul className={classes.list} aria-label={t('Connections that move to the new policy')}>
      {tunnels.map((tunnel) => (
        <li key={tunnel.near.connection.id} className={classes.row}>
          <Checkbox
            label={displayName(tunnel.near.connection)}
            description={peerText(tunnel)}
            checked={isMoving(tunnel)}
            onChange={() => toggle(tunnel)}
          />
          {!isLocked && <StatusBadge {...lookOf(tunnel)} />}
        </li>
      ))}
    </ul>
  )
}

const lookOf = ({ near: { connection } }: Tunnel) =>
  describeStatus('connection', connection.status, { adminStateUp: connection.admin_state_up })

function peerText({ near, far }: Tunnel): string {
  const address = shownText(near.connection.peer_address)
  return far
    ? t('{address}, in your site {site}', { address, site: siteText(far.world.site) })
    : t('{address}, not in a site you’re signed in to', { address })
}
