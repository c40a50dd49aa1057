import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { routerFactsOf, type RouterFacts } from '~/domain/site/router-facts'
import { routerInterfaceOwners } from '~/domain/neutron/resources/network'
import { useSite, type Site } from '../site/site'
import { whole } from './collection'
import { together, wholeReading, type Reading } from '../query/reading'
import { ports, routers } from './networking'

const interfaceOwners = routerInterfaceOwners.map((owner): [string, string] => ['device_owner', owner])

/** The ports that are routers' interfaces: they tell which subnets stand on which router (contract 9.2). */
export const routerInterfaces = (site: Site) => ports.listWhere(site, interfaceOwners)

/** What forms must know of the routers of the current site. */
export function useRouterFacts(): Reading<RouterFacts[]> {
  const site = useSite()
  const list = useQuery(routers.list(site))
  const ownPorts = useQuery(routerInterfaces(site))
  const [known, interfaces] = [whole(list.data), ownPorts.data]
  const facts = useMemo(
    () => (known && interfaces ? routerFactsOf(known, interfaces) : undefined),
    [known, interfaces],
  )
  return together(facts, [wholeReading(list), ownPorts])
}
