import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { displayName } from '~/domain/text/names'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { t } from '~/i18n/translate'
import type { Home, HomeOf } from '../use-homes'
import classes from './idle-services.module.css'
import { AnchorLink } from '~/ui/links/anchor-link'

interface IdleServicesProps {
  services: readonly VpnService[]
  routerName: (id: string) => string
  projectName: (id: string) => string
  homeOf: HomeOf
}

const few = 5

/** The VPN services that no connection uses, which hold a router's VPN process and a place in the quota. */
export function IdleServices({ services, routerName, projectName, homeOf }: IdleServicesProps) {
  const [all, { open }] = useDisclosure()
  const shown = all ? services : services.slice(0, few)
  if (services.length === 0) return <Text size="sm">{t('All VPN services have connections.')}</Text>
  return (
    <>
      <ul className={classes.list}>
        {shown.map((service) => (
          <li key={service.id}>
            <ServiceName
              service={service}
              home={homeOf({ id: service.project_id, name: projectName(service.project_id) })}
            />
            <span className={classes.place}>
              {projectName(service.project_id)}, {routerName(service.router_id)}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < services.length && (
        <Button variant="subtle" size="compact-sm" className={classes.more} onClick={open}>
          {t('Show {count} more', { count: services.length - shown.length })}
        </Button>
      )}
    </>
  )
}

/** A link where the user has a role in the service's project. */
function ServiceName({ service, home }: { service: VpnService; home: Home }) {
  const { params } = home
  if (!params) return <span>{displayName(service)}</span>
  return (
    <AnchorLink to="/$cloud/$region/$project/vpn-services/$id" params={{ ...params, id: service.id }}>
      {displayName(service)}
    </AnchorLink>
  )
}
