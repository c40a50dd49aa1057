import { siteText } from '~/domain/text/names'
import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { toApiError } from '~/api/http/errors'
import { useConnections } from '~/api/site/site-data'
import { useTunnelWorlds, useWorld, type OpenWorld } from '~/api/site/site-world'
import { useSite } from '~/api/site/site'
import { topologySvg } from '~/domain/diagram/topology-svg'
import { writeRefusal } from '~/domain/site/permissions'
import { type SiteWorld } from '~/domain/site/site-snapshot'
import { topologyOf } from '~/domain/diagram/topology'
import { format, t } from '~/i18n/translate'
import { EmptyPanel } from '~/ui/layout/empty-panel'
import { LoadingPage } from '~/ui/layout/loading-page'
import { PageHeader } from '~/ui/layout/page-header'
import { SaveMenu } from '~/components/peer/save-menu'
import { ConnectButton } from '~/components/resources/site-links'
import { ServiceRow } from './service-row'
import { useInLanguage } from '~/ui/language/use-language'
import classes from './topology.module.css'
import { addressesOf } from '~/domain/site/gateway-addresses'

/** The whole project at a glance: what ends where, and how it is. */
export function TopologyPage() {
  const { data, error, retry } = useWorld()
  if (!data) {
    return (
      <>
        <Header />
        <LoadingPage
          what={t('the topology')}
          failure={error ? toApiError(error) : undefined}
          onRetry={() => void retry()}
        />
      </>
    )
  }
  return <Drawn world={data} />
}

function Header({ draw }: { draw?: () => string }) {
  const { project, region } = useSite()
  return (
    <PageHeader
      title={t('Topology')}
      description={t('VPN services and tunnels, problems first.')}
      {...(draw ? { actions: <SaveMenu name={`${project.name} ${region}`} draw={draw} /> } : {})}
    />
  )
}

function Drawn({ world }: { world: OpenWorld }) {
  const live = useConnections().data
  const siteNames = useSiteNames(world)
  const sayTopology = useInLanguage(topologyOf)
  const topology = useMemo(
    () => sayTopology({ ...world, connections: live ?? world.connections }, siteNames),
    [sayTopology, world, live, siteNames],
  )
  if (topology.services.length === 0) return <Nothing />
  return (
    <>
      <Header draw={() => topologySvg(siteText(world.site), topology, format)} />
      <ul className={classes.services} aria-label={t('VPN services')}>
        {topology.services.map((service) => (
          <ServiceRow key={service.id} service={service} />
        ))}
      </ul>
      {topology.hidden > 0 && (
        <Text mt="md" c="dimmed">
          {t('and {count} more VPN services (see the list of VPN services)', { count: topology.hidden })}
        </Text>
      )}
    </>
  )
}

function Nothing() {
  const { roles } = useSite()
  return (
    <>
      <Header />
      <EmptyPanel
        title={t('No VPN services yet')}
        description={t(
          'Connect a site. The VPN service, policies, and tunnel are created for you and shown here.',
        )}
        action={<ConnectButton refusal={writeRefusal(roles)} />}
      />
    </>
  )
}

/** What the user's other sites are called, by the addresses of their gateways; they come a little later. */
function useSiteNames(world: OpenWorld): ReadonlyMap<string, string> {
  const ids = useMemo(() => world.services.map(({ id }) => id), [world.services])
  const worlds = useQuery(useTunnelWorlds()({ attribute: 'vpnservice_id', ids })).data?.worlds
  return useMemo(() => new Map(worlds?.flatMap((one) => namesOf(one, world))), [worlds, world])
}

function namesOf(other: SiteWorld, { site }: SiteWorld): [address: string, name: string][] {
  const { cloud, region, project } = other.site
  const name = siteText(cloud.id === site.cloud.id ? { region, project } : other.site)
  const addresses = [
    ...other.services.flatMap((service) => addressesOf(other, service)),
    ...other.routers.flatMap(({ gatewayAddresses }) => gatewayAddresses),
  ]
  return addresses.map((address) => [address, name])
}
