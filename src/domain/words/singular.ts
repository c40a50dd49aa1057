import type { chinese } from './chinese'

/** English says one thing otherwise than several: the wording where `count` is 1. */
export const singular: Readonly<Partial<Record<keyof typeof chinese, string>>> = {
  'All {count} steps are done.': 'The step is done.',
  'Delete {count} objects': 'Delete {count} object',
  'and {count} more VPN services, in their list': 'and {count} more VPN service, in their list',
  'and {count} more tunnels, in the list of connections':
    'and {count} more tunnel, in the list of connections',
  'used by {count} connections': 'used by {count} connection',
  '{count} connections use them': '{count} connection uses them',
  '{count} connections': '{count} connection',
  '{name} (existing, {count} connections)': '{name} (existing, {count} connection)',
  '{count} findings of {policy}': '{count} finding of {policy}',
  '{count} findings at {part}: {title}': '{count} finding at {part}: {title}',
  '{count} findings': '{count} finding',
  '{count} more plans are open.': '{count} more plan is open.',
  '{count} notes': '{count} note',
  '{count} objects were created.': '{count} object was created.',
  'Dead agent {host} carries {count} tunnels': 'Dead agent {host} carries {count} tunnel',
  'Disabled agent {host} has {count} tunnels': 'Disabled agent {host} has {count} tunnel',
  'Everything that {router} routes stops until {to} has set it up, some seconds after the second call: its {count} tunnels, its floating IPs and its networks’ way out. Until {to} reports, statuses stay as {from} last reported them.':
    'Everything that {router} routes stops until {to} has set it up, some seconds after the second call: its {count} tunnel, its floating IPs and its networks’ way out. Until {to} reports, statuses stay as {from} last reported them.',
  'Nothing routes there: {count} tunnels are down, whatever their statuses say.':
    'Nothing routes there: {count} tunnel is down, whatever its status says.',
  'The {count} tunnels of {router} stop until {to} has set it up, some seconds after the second call. What else it routes goes on. Until {to} reports, statuses stay as {from} last reported them.':
    'The {count} tunnel of {router} stops until {to} has set it up, some seconds after the second call. What else it routes goes on. Until {to} reports, statuses stay as {from} last reported them.',
  '{count} connections on {routers} stop ({counts}), with all else that those routers route.':
    '{count} connection on {routers} stops ({counts}), with all else that is routed there.',
  '{count} routers': '{count} router',
  '{count} routers with VPN': '{count} router with VPN',
  '{count} routers with VPN services are on no agent': 'A router with a VPN service is on no agent',
  '{router} is highly available: another of its agents carries on, and its {count} tunnels negotiate anew where {from} carried them. Until {to} reports, statuses stay as {from} last reported them.':
    '{router} is highly available: another of its agents carries on, and its {count} tunnel negotiates anew where {from} carried it. Until {to} reports, statuses stay as {from} last reported them.',
  '{count} tunnels come back by themselves, usually in under a minute. Down until you update the peer: {waiting}.':
    '{count} tunnel comes back by itself, usually in under a minute. Down until you update the peer: {waiting}.',
  '{count} tunnels come back by themselves, each after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured). Down until you update the peer: {waiting}.':
    '{count} tunnel comes back by itself, after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured). Down until you update the peer: {waiting}.',
  '{count} tunnels go down one at a time while they are re-created: about {strongswan} s each with strongSwan, {libreswan} s with Libreswan (measured).':
    'The tunnel goes down while it is re-created: about {strongswan} s with strongSwan, {libreswan} s with Libreswan (measured).',
  '{count} tunnels renegotiate: traffic stops for a few seconds each.':
    'The tunnel renegotiates: traffic stops for a few seconds.',
  '{count} tunnels stay down until you update the peer.': 'The tunnel stays down until you update the peer.',
  '{count} tunnels come back by themselves, usually in under a minute.':
    '{count} tunnel comes back by itself, usually in under a minute.',
  '{count} tunnels come back by themselves, each after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured).':
    '{count} tunnel comes back by itself, after about {strongswan} s with strongSwan or {libreswan} s with Libreswan (measured).',
  '{count} tunnels stay down until you update the peer:':
    '{count} tunnel stays down until you update the peer:',
  '{connection}: VPN service {service}, {count} other tunnels on its router':
    '{connection}: VPN service {service}, {count} other tunnel on its router',
  'Download {count} peer configurations': 'Download the peer configuration',
  'I will update these {count} peer gateways': 'I will update this peer gateway',
}
