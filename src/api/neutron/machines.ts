import { queryOptions } from '@tanstack/react-query'
import { machinesOf, type Machine } from '~/domain/site/instances'
import { machinePort, securityGroupRule } from '~/domain/neutron/resources/network'
import type { Site } from '../site/site'
import { readQuery } from '../query/read-query'
import { readable } from './collection'

const machinePorts = readable({
  plural: 'ports',
  singular: 'port',
  path: '/ports',
  schema: machinePort,
  ownRowsOnly: false,
})

const securityGroupRules = readable({
  plural: 'security_group_rules',
  singular: 'security_group_rule',
  path: '/security-group-rules',
  schema: securityGroupRule,
  ownRowsOnly: false,
})

/** The machines on subnets, with what their security groups let in; none where there are no subnets. */
export const machines = (site: Site, subnetIds: readonly string[]) =>
  queryOptions({
    queryKey: ['site', site.key, 'machines', subnetIds],
    staleTime: 30_000,
    queryFn: async ({ client }): Promise<Machine[]> => {
      if (subnetIds.length === 0) return []
      const onThem = subnetIds.map((id): [string, string] => ['fixed_ips', `subnet_id=${id}`])
      const found = await readQuery(client, { ...machinePorts.listWhere(site, onThem), staleTime: 0 })
      const groups = [...new Set(found.flatMap(({ security_groups }) => security_groups))]
      const ofThem = groups.map((id): [string, string] => ['security_group_id', id])
      const rules =
        ofThem.length > 0
          ? await readQuery(client, { ...securityGroupRules.listWhere(site, ofThem), staleTime: 0 })
          : []
      return machinesOf(found, rules)
    },
  })
