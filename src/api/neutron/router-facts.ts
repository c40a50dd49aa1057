import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { routerFactsOf, type RouterFacts } from '~/domain/forms/router-facts'
import { routerInterfaceOwners } from '~/domain/resources/network'
import { useSite, type Site } from '../site'
import { ports, routers } from './networking'

const interfaceOwners = routerInterfaceOwners.map((owner): [string, string] => ['device_owner', owner])

/** The ports that are routers' interfaces: they tell which subnets stand on which router (contract 9.2). */
export const routerInterfaces = (site: Site) => ports.listWhere(site, interfaceOwners)

/** What forms must know of the routers of the current site; undefined until it has come. */
export function useRouterFacts(): RouterFacts[] | undefined {
  const site = useSite()
  const known = useQuery(routers.list(site)).data
  const interfaces = useQuery(routerInterfaces(site)).data
  return useMemo(
    () => (known && interfaces ? routerFactsOf(known, interfaces) : undefined),
    [known, interfaces],
  )
}
