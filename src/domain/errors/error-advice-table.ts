import { msg, type Message, type DisplayText } from '../text/message'

/** What to say about a refusal. `field` is the request attribute at fault, spelled as Neutron spells it. */
export interface Advice {
  field?: string
  title: Message
  advice: DisplayText
  /** Text as it came, to be handed on. */
  detail?: DisplayText
}

const relist = msg('It may have been deleted. Reload the list and select again.')

/** Refusals that their type alone explains (contract, sections 1.3, 1.6, 6.2 to 6.4 and 8). */
export const adviceByType: Readonly<Record<string, Advice>> = {
  TokenTooLarge: {
    title: msg('Your token is too large for the panel’s gateway'),
    advice: msg(
      'Encrypted in a cookie, it exceeds the browser’s size limit. Contact the panel’s administrator.',
    ),
  },
  RouterNotFound: { field: 'router_id', title: msg('Router not found'), advice: relist },
  RouterIsNotExternal: {
    field: 'router_id',
    title: msg('The router has no external gateway'),
    advice: msg('Set an external gateway on the router, or select a router that has one.'),
  },
  AgentNotFound: {
    title: msg('Agent not found'),
    advice: msg('It was deleted in the meantime. Reload the agents and select another one.'),
  },
  InvalidL3Agent: {
    title: msg('Routers can’t be assigned to the agent'),
    advice: msg(
      'It was disabled in the meantime, or it isn’t an L3 agent. Enable it, or select another agent.',
    ),
  },
  InvalidVPNAgent: {
    title: msg('Routers can’t be assigned to the agent'),
    advice: msg('This isn’t a VPN agent. Select another agent.'),
  },
  RouterHostedByL3Agent: {
    title: msg('Another agent hosts the router'),
    advice: msg(
      'In the meantime, the cloud or someone else assigned it to that agent. If that works for you, no action is needed. Otherwise, move it from that agent.',
    ),
  },
  RouterHostedByVPNAgent: {
    title: msg('Another agent runs the router’s tunnels'),
    advice: msg(
      'In the meantime, the cloud or someone else assigned them to that agent. If that works for you, no action is needed. Otherwise, move them from that agent.',
    ),
  },
  RouterSchedulingFailed: {
    title: msg('The router couldn’t be scheduled'),
    advice: msg('Select another agent.'),
  },
  RouterL3AgentMismatch: {
    title: msg('The agent can’t host a distributed router'),
    advice: msg('Select an agent that runs in DVR SNAT mode.'),
  },
  TenantQuotaNotFound: {
    title: msg('The project has no custom quotas'),
    advice: msg('The cloud’s default quotas already apply.'),
  },
  FlavorNotFound: { field: 'flavor_id', title: msg('Flavor not found'), advice: relist },
  FlavorsPluginNotLoaded: {
    field: 'flavor_id',
    title: msg('This cloud has no flavors'),
    advice: msg('Leave the flavor empty.'),
  },
  InvalidServiceType: {
    field: 'flavor_id',
    title: msg('The flavor isn’t for VPN services'),
    advice: msg('Select a flavor with service type VPN, or leave the field empty.'),
  },
  FlavorDisabled: {
    field: 'flavor_id',
    title: msg('The flavor is disabled'),
    advice: msg('Select another flavor, or leave the field empty.'),
  },
  NoProviderFoundForFlavor: {
    field: 'flavor_id',
    title: msg('The flavor has no provider'),
    advice: msg('Select another flavor, or ask an administrator to add a service profile to this one.'),
  },
  VPNServiceNotFound: { field: 'vpnservice_id', title: msg('VPN service not found'), advice: relist },
  IKEPolicyNotFound: { field: 'ikepolicy_id', title: msg('IKE policy not found'), advice: relist },
  IPsecPolicyNotFound: { field: 'ipsecpolicy_id', title: msg('IPsec policy not found'), advice: relist },
  IPsecSiteConnectionNotFound: { title: msg('Connection not found'), advice: relist },
  VPNEndpointGroupNotFound: { title: msg('Endpoint group not found'), advice: relist },
  MissingPeerCidrs: {
    field: 'peer_cidrs',
    title: msg('Enter at least one peer CIDR'),
    advice: msg('The VPN service is tied to one subnet, so its connections list the peer networks as CIDRs.'),
  },
  PeerCidrsInvalid: {
    field: 'peer_cidrs',
    title: msg('This VPN service requires endpoint groups, not peer CIDRs'),
    advice: msg('The VPN service isn’t tied to a subnet. Select a local and a peer endpoint group instead.'),
  },
  MixedIPVersionsForPeerCidrs: {
    field: 'peer_cidrs',
    title: msg('The peer CIDRs mix IPv4 and IPv6'),
    advice: msg(
      'A connection supports only one IP version. Create a second connection for the other version.',
    ),
  },
  MixedIPVersionsForIPSecConnection: {
    title: msg('The local and peer networks have different IP versions'),
    advice: msg('Use IPv4 or IPv6 for both the local and peer networks.'),
  },
  IPsecSiteConnectionDpdIntervalValueError: {
    field: 'dpd',
    title: msg('The DPD timeout must be longer than the interval'),
    advice: msg(
      'Increase the timeout or decrease the interval. A timeout of four times the interval is typical.',
    ),
  },
  IPsecSiteConnectionMtuError: {
    field: 'mtu',
    title: msg('The MTU is too small'),
    advice: msg('Use at least 68 bytes for IPv4 and 1280 for IPv6.'),
  },
  VPNPeerAddressNotResolved: {
    field: 'peer_address',
    title: msg('The cloud can’t resolve the peer address'),
    advice: msg(
      'Check the hostname, or enter the IP address. The cloud resolves a hostname once and keeps that address.',
    ),
  },
  ExternalNetworkHasNoSubnet: {
    field: 'peer_address',
    title: msg('The router has no external address of this IP version'),
    advice: msg(
      'Use a peer address with the same IP version as the router’s external gateway, or add a subnet to the gateway.',
    ),
  },
  IpsecValidationFailure: {
    field: 'ipsecpolicy_id',
    title: msg('No VPN driver supports the ah-esp protocol'),
    advice: msg('Select an IPsec policy that uses ESP.'),
  },
  MissingEndpointForEndpointGroup: {
    field: 'endpoints',
    title: msg('The endpoint group is empty'),
    advice: msg('Add at least one endpoint.'),
  },
  NonExistingSubnetInEndpointGroup: { field: 'endpoints', title: msg('Subnet not found'), advice: relist },
  VPNStateInvalidToUpdate: {
    title: msg('The cloud hasn’t finished the previous change'),
    advice: msg(
      'Wait until the status is no longer pending. A VPN service without connections stays pending and can only be deleted.',
    ),
  },
  OverQuota: {
    title: msg('This project’s quota is used up'),
    advice: msg('Delete resources you no longer need, or ask an administrator for a higher quota.'),
  },
  IKEPolicyInUse: {
    title: msg('A connection uses this IKE policy'),
    advice: msg('A policy in use can’t be edited or deleted. Replace it in its connections first.'),
  },
  IPsecPolicyInUse: {
    title: msg('A connection uses this IPsec policy'),
    advice: msg('A policy in use can’t be edited or deleted. Replace it in its connections first.'),
  },
  VPNServiceInUse: {
    title: msg('The VPN service still has connections'),
    advice: msg('Delete its connections first.'),
  },
  EndpointGroupInUse: {
    title: msg('A connection uses this endpoint group'),
    advice: msg('Change the connection’s endpoint group, or delete the connection first.'),
  },
  SubnetInUseByVPNService: {
    title: msg('A VPN service uses this subnet'),
    advice: msg('Delete the VPN service before you detach the subnet from the router.'),
  },
  SubnetInUseByIPsecSiteConnection: {
    title: msg('A connection uses this subnet'),
    advice: msg(
      'Remove the subnet from the connection’s local endpoints before you detach it from the router.',
    ),
  },
  RouterReschedulingFailed: {
    field: 'router_id',
    title: msg('No VPN agent can host this router'),
    advice: msg(
      'Ask an administrator to start a VPN agent. If a VPN service with status Error remains, delete it.',
    ),
  },
  NoVPNAgentAvailable: {
    title: msg('No VPN agent is available'),
    advice: msg(
      'Ask an administrator to start a VPN agent, then try again. A VPN service with status Error may remain.',
    ),
  },
  VPNGatewayInError: {
    field: 'router_id',
    title: msg('This router’s VPN gateway has status Error'),
    advice: msg('Delete every VPN service with status Error on this router, then try again.'),
  },
  VPNGatewayNotReady: {
    title: msg('The VPN gateway isn’t ready yet'),
    advice: msg('Wait a minute, then try again.'),
  },
  ServicePortInUse: {
    title: msg('A VPN gateway uses this port'),
    advice: msg('Delete the router’s VPN service first.'),
  },
  VPNNetworkInUse: {
    title: msg('A VPN service uses this network'),
    advice: msg('Delete the VPN service first.'),
  },
  RouteInUseByVPN: {
    title: msg('A VPN connection uses this route'),
    advice: msg('Delete the connection first.'),
  },
  InvalidScope: {
    title: msg('The token has the wrong scope'),
    advice: msg('Sign in to a project. VPN calls require a project scope, not a system or domain scope.'),
  },
}
