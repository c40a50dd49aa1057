import { msg } from '../../text/message'
import { shown } from '../../text/visible-text'
import { displayName } from '../../text/names'
import { mainModeOnly, type OwnEnd, type OwnTarget } from '../own-end'
import { comments, fileOf, jsonText } from '../text'

type Value = string | number | boolean | readonly string[] | Expression

/** Text that stands as it is: a reference to another resource. */
interface Expression {
  is: string
}

/** Terraform's OpenStack provider, `openstack_vpnaas_*_v2` (the provider's documents). */
export const terraform: OwnTarget = {
  id: 'terraform',
  label: msg('Terraform (local end)'),
  fileName: (name) => `${name}.tf`,
  checked: msg('Checked against reference configurations and an HCL parser. Not yet applied.'),
  refusals: (end) => mainModeOnly(end, 'Terraform'),
  write: (end) =>
    fileOf(
      comments(
        '#',
        `VPNaaS Panel: ${displayName(end.connection)} at ${shown(end.site)}`,
        'The key is a variable: TF_VAR_psk',
      ),
      'variable "psk" {',
      '  type      = string',
      '  sensitive = true',
      '}',
      policies(end),
      service(end),
      groups(end),
      connection(end),
    ),
}

function policies({ ike, ipsec, region }: OwnEnd): string[] {
  const { auth_algorithm, encryption_algorithm, pfs, phase1_negotiation_mode, ike_version } = ike
  return [
    ...resource(
      'ike_policy',
      'ike',
      {
        region,
        ...named(ike),
        auth_algorithm,
        encryption_algorithm,
        pfs,
        phase1_negotiation_mode,
        ike_version,
      },
      block('lifetime', { units: ike.lifetime.units, value: ike.lifetime.value }),
    ),
    ...resource(
      'ipsec_policy',
      'ipsec',
      {
        region,
        ...named(ipsec),
        auth_algorithm: ipsec.auth_algorithm,
        encryption_algorithm: ipsec.encryption_algorithm,
        pfs: ipsec.pfs,
        transform_protocol: ipsec.transform_protocol,
        encapsulation_mode: ipsec.encapsulation_mode,
      },
      block('lifetime', { units: ipsec.lifetime.units, value: ipsec.lifetime.value }),
    ),
  ]
}

function service({ service: { router_id, subnet_id, admin_state_up, ...rest }, region }: OwnEnd): string[] {
  const subnet = subnet_id === null ? {} : { subnet_id }
  return resource('service', 'service', { region, ...named(rest), router_id, ...subnet, admin_state_up })
}

function groups({ groups: pair, region }: OwnEnd): string[] {
  if (!pair) return []
  return (['local', 'peer'] as const).flatMap((side) =>
    resource('endpoint_group', side, {
      region,
      ...named(pair[side]),
      type: pair[side].type,
      endpoints: pair[side].endpoints,
    }),
  )
}

function connection({ connection: row, groups: pair, region }: OwnEnd): string[] {
  const networks: Record<string, Value> = pair
    ? { local_ep_group_id: idOf('endpoint_group', 'local'), peer_ep_group_id: idOf('endpoint_group', 'peer') }
    : { peer_cidrs: row.peer_cidrs }
  return resource(
    'site_connection',
    'connection',
    {
      region,
      ...named(row),
      vpnservice_id: idOf('service', 'service'),
      ikepolicy_id: idOf('ike_policy', 'ike'),
      ipsecpolicy_id: idOf('ipsec_policy', 'ipsec'),
      peer_address: row.peer_address,
      peer_id: row.peer_id,
      ...(row.local_id === '' ? {} : { local_id: row.local_id }),
      ...networks,
      psk: { is: 'var.psk' },
      initiator: row.initiator,
      mtu: row.mtu,
      admin_state_up: row.admin_state_up,
    },
    block('dpd', { action: row.dpd.action, interval: row.dpd.interval, timeout: row.dpd.timeout }),
  )
}

const named = ({ name, description }: { name: string; description: string }) => ({ name, description })
const idOf = (kind: string, name: string): Expression => ({ is: `openstack_vpnaas_${kind}_v2.${name}.id` })

function resource(
  kind: string,
  name: string,
  values: Readonly<Record<string, Value>>,
  inner: string[] = [],
): string[] {
  return ['', `resource "openstack_vpnaas_${kind}_v2" "${name}" {`, ...attributes(values), ...inner, '}']
}

function block(name: string, values: Readonly<Record<string, Value>>): string[] {
  return [`  ${name} {`, ...attributes(values).map((line) => `  ${line}`), '  }']
}

function attributes(values: Readonly<Record<string, Value>>): string[] {
  const width = Math.max(...Object.keys(values).map((key) => key.length))
  return Object.entries(values).map(([key, value]) => `  ${key.padEnd(width)} = ${textOf(value)}`)
}

function textOf(value: Value): string {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return 'is' in value ? value.is : `[${value.map(quoted).join(', ')}]`
}

/** A quoted template of HCL: `${` and `%{` would begin an expression. */
const quoted = (text: string): string => jsonText(text).replaceAll('${', '$${').replaceAll('%{', '%%{')
