import { displayName } from '../../text/names'
import { planCommands } from '../../plan/script/commands'
import { unsayable } from '../../plan/script/command-options'
import { bodyLike, isDisabledLater } from '../../plan/step-kinds'
import type { CreateStep, DisableStep, Plan, StepBody } from '../../plan/plan'
import { refTo } from '../../plan/builders/plan-builder'
import type { OwnEnd, OwnTarget } from '../own-end'
import { msg } from '../../text/message'

import type { ResourceKind } from '../../neutron/resource-kinds'

/** The `openstack` client: the plan that would make this end from nothing, as a script. */
export const openstack: OwnTarget = {
  id: 'openstack',
  label: msg('openstack commands (local end)'),
  fileName: (name) => `${name}.sh`,
  checked: msg(
    'Commands of this kind are tested against the demo cloud with the real client (python-neutronclient).',
  ),
  refusals: (end) =>
    planOf(end).steps.flatMap((step) => {
      const why = unsayable(step)
      return why === undefined
        ? []
        : [
            {
              at: 'peer',
              attribute: step.kind,
              reason: msg('The openstack client can’t do this: {reason}', { reason: why }),
              instead: msg('Terraform or Heat'),
              isValue: false,
            },
          ]
    }),
  write: (end, format) => planCommands(planOf(end), format),
}

function planOf(end: OwnEnd): Plan {
  const { connection, service, ike, ipsec, groups, at } = end
  const create = (
    id: string,
    kind: ResourceKind,
    object: { name: string },
    parts: StepBody = {},
  ): CreateStep => ({
    id,
    does: 'create',
    site: at.key,
    kind,
    name: object.name,
    body: { ...bodyLike(kind, object), ...parts },
  })
  const networks: StepBody = groups
    ? { local_ep_group_id: refTo('local'), peer_ep_group_id: refTo('peer') }
    : { peer_cidrs: connection.peer_cidrs }
  const on = {
    vpnservice_id: refTo('service'),
    ikepolicy_id: refTo('ike'),
    ipsecpolicy_id: refTo('ipsec'),
    ...networks,
  }
  const disable: DisableStep = {
    id: 'disable',
    does: 'disable',
    site: at.key,
    kind: 'site-connection',
    name: displayName(connection),
    maker: 'connection',
  }
  const keyLabel = msg('Pre-shared key of {name}', { name: displayName(connection) })
  return {
    title: msg('Create {name} in {site}', { name: displayName(connection), site: end.site }),
    sites: [at],
    secrets: [{ id: 'psk', label: keyLabel, source: 'entered' }],
    steps: [
      create('ike', 'ike-policy', ike),
      create('ipsec', 'ipsec-policy', ipsec),
      create('service', 'vpn-service', service),
      ...(groups
        ? [create('local', 'endpoint-group', groups.local), create('peer', 'endpoint-group', groups.peer)]
        : []),
      { ...create('connection', 'site-connection', connection, on), psk: 'psk' },
      ...(isDisabledLater('site-connection', connection) ? [disable] : []),
    ],
  }
}
