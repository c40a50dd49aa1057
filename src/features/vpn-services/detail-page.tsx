import { Alert } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { extensions, routers } from '~/api/neutron/networking'
import { useParts } from '~/api/site/connection-parts'
import { useService } from '~/api/site/one-object'
import { useSite } from '~/api/site/site'
import { useUsage } from '~/api/site/usage'
import { gatewayAddressesOf } from '~/domain/site/router-facts'
import { noPanel, type DetailSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { tunnelScheduler } from '~/domain/neutron/rules/router-scheduling'
import { deleteRefusal, editRefusal, writeRefusal } from '~/domain/site/permissions'
import type { Router } from '~/domain/neutron/resources/network'
import type { VpnService } from '~/domain/neutron/resources/vpn-service'
import { serviceLook } from '~/domain/site/service-look'
import { ResourceDetail } from '~/components/resources/resource-detail'
import { Section } from '~/ui/layout/section'
import { ListLink, listRoutes } from '~/components/resources/site-links'
import { StatusBadge } from '~/components/tunnels/status-badge'
import { ConnectionUsers } from '~/components/resources/connection-users'
import { ServiceProperties } from './service-properties'
import { format, t } from '~/i18n/translate'
import { AnchorLink } from '~/ui/links/anchor-link'
import { RefusedLink } from '~/ui/links/refused-link'
import { lazyPart } from '~/ui/parts/lazy-part'
import { Part } from '~/ui/parts/part'
import { staleAddresses } from '~/domain/site/gateway-addresses'

const ServiceDrawer = lazyPart(() => import('./service-drawer').then((module) => module.ServiceDrawer))
const DeleteService = lazyPart(() => import('./delete-service').then((module) => module.DeleteService))

interface VpnServicePageProps {
  id: string
  search: DetailSearch
  onSearch: (change: Partial<DetailSearch>) => void
}

/** One VPN service: where it stands, how it is, and which connections it carries. */
export function VpnServicePage({ id, search, onSearch }: VpnServicePageProps) {
  const site = useSite()
  const navigate = useNavigate()
  const { data: service, failure, retry } = useService(id)
  const router = useQuery(routers.list(site)).data?.find((one) => one.id === service?.router_id)
  const { usage, ...unread } = useUsage()
  const users = usage.connectionsOf(id)
  const parts = useParts()
  const isStale = useIsStale(service, router)
  const close = () => onSearch(noPanel)

  return (
    <ResourceDetail
      title={service && displayName(service)}
      failure={failure}
      onRetry={retry}
      back={<ListLink kind="service">{t('VPN services')}</ListLink>}
      meta={service && <StatusBadge {...serviceLook(service, usage)} />}
      edit={{
        refusal:
          service &&
          editRefusal(
            { kind: 'service', status: service.status, waitingForFirstConnection: users?.length === 0 },
            site.roles,
          ),
        onSelect: () => onSearch({ panel: 'edit' }),
      }}
      remove={{ refusal: writeRefusal(site.roles), onSelect: () => onSearch({ panel: 'remove' }) }}
    >
      {service && (
        <>
          {isStale && (
            <Alert
              color="yellow"
              variant="light"
              icon={<IconAlertTriangle />}
              title={t('The router’s address has changed')}
            >
              {t(
                'The service keeps the address it was created with, and peers still connect to that one. Re-create the service to use the new address.',
              )}
            </Alert>
          )}
          <Section title={t('Service')}>
            <ServiceProperties
              service={service}
              router={router}
              meaning={format(serviceLook(service, usage).meaning)}
            />
          </Section>
          <Section title={t('Connections')} aside={<ConnectLink routerId={service.router_id} />}>
            <ConnectionUsers
              users={users}
              parts={parts}
              unread={unread}
              none={t('No connections yet. The cloud starts the service with its first connection.')}
            />
          </Section>
          <Part kind="dialog" onClose={close}>
            {search.panel === 'edit' && <ServiceDrawer service={service} onClose={close} />}
            {search.panel === 'remove' && (
              <DeleteService
                service={service}
                refusal={deleteRefusal({ kind: 'service', usedBy: users }, site.roles)}
                onDone={() => void navigate({ to: listRoutes.service, params: site.params, replace: true })}
                onClose={close}
              />
            )}
          </Part>
        </>
      )}
    </ResourceDetail>
  )
}

/** Whether the router has another address by now than the service was made with. */
function useIsStale(service: VpnService | undefined, router: Router | undefined): boolean {
  const aliases = useQuery(extensions(useSite())).data
  if (!service || !router || !aliases) return false
  const gateway = { id: router.id, gatewayAddresses: gatewayAddressesOf(router) }
  return staleAddresses({ scheduler: tunnelScheduler(aliases), routers: [gateway] }, service).length > 0
}

/** Leads to the guided flow, with the router of the service chosen; refused with its reason. */
function ConnectLink({ routerId }: { routerId: string }) {
  const { params, roles } = useSite()
  const refusal = writeRefusal(roles)
  if (refusal !== undefined) return <RefusedLink refusal={refusal}>{t('Connect a site')}</RefusedLink>
  return (
    <AnchorLink to="/$cloud/$region/$project/connect" params={params} search={{ router: routerId }}>
      {t('Connect a site')}
    </AnchorLink>
  )
}
