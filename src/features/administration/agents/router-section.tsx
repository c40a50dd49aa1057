import { useSite } from '~/api/site/site'
import type { AnyConnection, RouterLoad } from '~/domain/site/agents'
import { displayName } from '~/domain/text/names'
import { worstFirst } from '~/domain/status/overview'
import { describeStatus } from '~/domain/status/status'
import { t } from '~/i18n/translate'
import { Phrase } from '~/ui/text/phrase'
import { Section } from '~/ui/layout/section'
import { ObjectLink, type ObjectKind } from '~/components/resources/site-links'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { MoveButton, TunnelsLink } from './agent-links'
import { ToneCounts } from './tone-counts'
import classes from './administration/agents.module.css'

interface RouterSectionProps {
  load: RouterLoad
  /** The agent whose page this is. */
  agentId: string
  projectName: string
  /** Whether nobody reports what the router carries: its statuses are old. */
  isStale: boolean
}

/** A router with its VPN services, and the worst of their connections. */
export function RouterSection({ load, agentId, projectName, isStale }: RouterSectionProps) {
  const { router, services, agents } = load
  const others = agents.filter(({ id }) => id !== agentId).map(({ host }) => host)
  return (
    <Section
      title={t('{router} in project {project}', { router: displayName(router), project: projectName })}
      aside={
        <MoveButton search={{ router: router.id, from: agentId }}>{t('Move to another agent')}</MoveButton>
      }
    >
      {(isStale || others.length > 0) && (
        <p className={classes.note}>
          {isStale && t('These statuses are outdated because no agent reports them.')}{' '}
          {others.length > 0 &&
            t('This router is highly available and also runs on {hosts}.', { hosts: others.join(', ') })}
        </p>
      )}
      <ul className={classes.services}>
        {services.map(({ service, connections }) => {
          const waitingForFirstConnection = connections.length === 0
          const look = describeStatus('service', service.status, {
            waitingForFirstConnection,
            adminStateUp: service.admin_state_up,
          })
          return (
            <li key={service.id}>
              <div className={classes.service}>
                <StatusBadge {...look} />
                <OwnLink kind="service" to={service} />
                <ToneCounts connections={connections} />
              </div>
              <ConnectionList connections={connections} routerId={router.id} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

/** Of long lists the worst are here; all are on the page of the tunnels. */
const shownConnections = 24

interface ConnectionListProps {
  connections: readonly AnyConnection[]
  routerId: string
}

function ConnectionList({ connections, routerId }: ConnectionListProps) {
  if (connections.length === 0) return null
  const shown = worstFirst(connections).slice(0, shownConnections)
  return (
    <>
      <ul className={classes.connections} aria-label={t('Connections')}>
        {shown.map((connection) => (
          <li key={connection.id} className={classes.connection}>
            <StatusBadge
              {...describeStatus('connection', connection.status, {
                adminStateUp: connection.admin_state_up,
              })}
            />
            <OwnLink kind="connection" to={connection} />
          </li>
        ))}
      </ul>
      {connections.length > shown.length && (
        <p className={classes.more}>
          <Phrase
            words="Showing {shown} of {count}, problems first. To see all, go to {tunnels}."
            parts={{
              shown: shown.length,
              count: connections.length,
              tunnels: <TunnelsLink router={routerId} />,
            }}
          />
        </p>
      )}
    </>
  )
}

/** An object of the current project as a link to its page, of another one by its name. */
function OwnLink(props: { kind: ObjectKind; to: { id: string; name: string; project_id: string } }) {
  const { project } = useSite()
  const { kind, to } = props
  return to.project_id === project.id ? <ObjectLink kind={kind} to={to} /> : <span>{displayName(to)}</span>
}
