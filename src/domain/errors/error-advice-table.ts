import type { PlainWords } from '../words/words'

/** What to say about a refusal. `field` is the request attribute at fault, spelled as Neutron spells it. */
export interface Advice {
  field?: string
  title: string
  advice: string
  /** Text as it came, to be handed on. */
  detail?: string
}

/** The same in a table: `adviseOnError` says it. */
export interface TabledAdvice {
  field?: string
  title: PlainWords
  advice: PlainWords
}

const relist = 'It may have been deleted meanwhile. Reload the list and choose again.'

/** Refusals that their type alone explains (contract, sections 1.3, 1.6, 6.2 to 6.4 and 8). */
export const adviceByType: Readonly<Record<string, TabledAdvice>> = {
  TokenTooLarge: {
    title: 'Your token is too large for the gateway',
    advice: 'Sealed in a cookie it has more than browsers keep. Tell the administrator of the panel.',
  },
  RouterNotFound: { field: 'router_id', title: 'The router was not found', advice: relist },
  RouterIsNotExternal: {
    field: 'router_id',
    title: 'The router has no external gateway',
    advice: 'Set an external gateway on the router, or choose a router that has one.',
  },
  AgentNotFound: {
    title: 'The agent is not there',
    advice: 'It was deleted meanwhile. Reload the agents and choose another.',
  },
  InvalidL3Agent: {
    title: 'The agent cannot be given routers',
    advice: 'It was disabled meanwhile, or is no L3 agent. Enable it, or choose another agent.',
  },
  InvalidVPNAgent: {
    title: 'The agent cannot be given routers',
    advice: 'It is no VPN agent. Choose another agent.',
  },
  RouterHostedByL3Agent: {
    title: 'Another agent has the router',
    advice:
      'The cloud, or somebody else, gave it to that one meanwhile. Where that is good enough, nothing is left to do; else move it from there.',
  },
  RouterHostedByVPNAgent: {
    title: 'Another agent has the tunnels of the router',
    advice:
      'The cloud, or somebody else, gave them to that one meanwhile. Where that is good enough, nothing is left to do; else move them from there.',
  },
  RouterSchedulingFailed: { title: 'The router could not be scheduled', advice: 'Choose another agent.' },
  RouterL3AgentMismatch: {
    title: 'The agent cannot host a distributed router',
    advice: 'Choose an agent that runs in DVR SNAT mode.',
  },
  TenantQuotaNotFound: {
    title: 'The project has no limits of its own',
    advice: 'The cloud’s defaults hold already.',
  },
  FlavorNotFound: { field: 'flavor_id', title: 'The flavor was not found', advice: relist },
  FlavorsPluginNotLoaded: {
    field: 'flavor_id',
    title: 'This cloud has no flavors',
    advice: 'Leave the flavor empty.',
  },
  InvalidServiceType: {
    field: 'flavor_id',
    title: 'The flavor is not for VPN services',
    advice: 'Choose a flavor of service type VPN, or none.',
  },
  FlavorDisabled: {
    field: 'flavor_id',
    title: 'The flavor is disabled',
    advice: 'Choose another flavor, or none.',
  },
  NoProviderFoundForFlavor: {
    field: 'flavor_id',
    title: 'The flavor has no provider',
    advice: 'Choose another flavor, or ask an administrator to give this one a service profile.',
  },
  VPNServiceNotFound: { field: 'vpnservice_id', title: 'The VPN service was not found', advice: relist },
  IKEPolicyNotFound: { field: 'ikepolicy_id', title: 'The IKE policy was not found', advice: relist },
  IPsecPolicyNotFound: { field: 'ipsecpolicy_id', title: 'The IPsec policy was not found', advice: relist },
  IPsecSiteConnectionNotFound: { title: 'The connection was not found', advice: relist },
  VPNEndpointGroupNotFound: { title: 'The endpoint group was not found', advice: relist },
  MissingPeerCidrs: {
    field: 'peer_cidrs',
    title: 'Enter at least one peer CIDR',
    advice: 'The VPN service has a subnet, so its connections name the networks behind the peer as CIDRs.',
  },
  PeerCidrsInvalid: {
    field: 'peer_cidrs',
    title: 'This VPN service takes endpoint groups, not peer CIDRs',
    advice: 'The VPN service has no subnet: choose a local and a peer endpoint group instead.',
  },
  MixedIPVersionsForPeerCidrs: {
    field: 'peer_cidrs',
    title: 'The peer CIDRs mix IPv4 and IPv6',
    advice: 'A connection carries one IP version. Make a second connection for the other.',
  },
  MixedIPVersionsForIPSecConnection: {
    title: 'One end is IPv4, the other IPv6',
    advice: 'The local and the peer networks must be of the same IP version.',
  },
  IPsecSiteConnectionDpdIntervalValueError: {
    field: 'dpd',
    title: 'The DPD timeout must be longer than the interval',
    advice: 'Raise the timeout or lower the interval; four times the interval is usual.',
  },
  IPsecSiteConnectionMtuError: {
    field: 'mtu',
    title: 'The MTU is too small',
    advice: 'Use at least 68 bytes for IPv4 and 1280 for IPv6.',
  },
  VPNPeerAddressNotResolved: {
    field: 'peer_address',
    title: 'The cloud cannot resolve the peer address',
    advice: 'Check the name, or enter the IP address. The cloud resolves a name once and keeps the address.',
  },
  ExternalNetworkHasNoSubnet: {
    field: 'peer_address',
    title: 'The router has no external address of this IP version',
    advice:
      'Use a peer address of the version that the router’s gateway has, or add a subnet to the gateway.',
  },
  IpsecValidationFailure: {
    field: 'ipsecpolicy_id',
    title: 'No VPN driver takes the protocol ah-esp',
    advice: 'Choose an IPsec policy with ESP.',
  },
  MissingEndpointForEndpointGroup: {
    field: 'endpoints',
    title: 'The endpoint group is empty',
    advice: 'Add at least one endpoint.',
  },
  NonExistingSubnetInEndpointGroup: { field: 'endpoints', title: 'A subnet was not found', advice: relist },
  VPNStateInvalidToUpdate: {
    title: 'The cloud has not finished the previous change',
    advice:
      'Wait until the status is no longer pending. A VPN service without connections stays pending; it can only be deleted.',
  },
  OverQuota: {
    title: 'The quota of this project is used up',
    advice: 'Delete what is no longer needed, or ask an administrator for a higher quota.',
  },
  IKEPolicyInUse: {
    title: 'A connection uses this IKE policy',
    advice: 'A policy in use cannot be changed or deleted. Replace it in its connections first.',
  },
  IPsecPolicyInUse: {
    title: 'A connection uses this IPsec policy',
    advice: 'A policy in use cannot be changed or deleted. Replace it in its connections first.',
  },
  VPNServiceInUse: {
    title: 'The VPN service still has connections',
    advice: 'Delete its connections first.',
  },
  EndpointGroupInUse: {
    title: 'A connection uses this endpoint group',
    advice: 'Give the connection another group, or delete the connection first.',
  },
  SubnetInUseByVPNService: {
    title: 'A VPN service uses this subnet',
    advice: 'Delete the VPN service before the subnet leaves the router.',
  },
  SubnetInUseByIPsecSiteConnection: {
    title: 'A connection uses this subnet',
    advice: 'Take the subnet out of the connection’s local endpoints before it leaves the router.',
  },
  RouterReschedulingFailed: {
    field: 'router_id',
    title: 'No VPN agent can take this router',
    advice: 'Ask an administrator to start a VPN agent. A VPN service in ERROR may remain: delete it.',
  },
  NoVPNAgentAvailable: {
    title: 'No VPN agent is available',
    advice: 'Ask an administrator to start a VPN agent, then try again. A VPN service in ERROR may remain.',
  },
  VPNGatewayInError: {
    field: 'router_id',
    title: 'The VPN gateway of this router is in ERROR',
    advice: 'Delete every VPN service in ERROR on this router, then try again.',
  },
  VPNGatewayNotReady: { title: 'The VPN gateway is not ready yet', advice: 'Wait a minute, then try again.' },
  ServicePortInUse: {
    title: 'A VPN gateway uses this port',
    advice: 'Delete the VPN service of the router first.',
  },
  VPNNetworkInUse: { title: 'A VPN service uses this network', advice: 'Delete the VPN service first.' },
  RouteInUseByVPN: { title: 'A VPN connection uses this route', advice: 'Delete the connection first.' },
  InvalidScope: {
    title: 'The token has the wrong scope',
    advice: 'Sign in to a project: VPN calls are refused to system and domain scopes.',
  },
}
