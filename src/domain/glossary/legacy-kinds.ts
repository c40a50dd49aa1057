import type { PlainWords } from '../words/words'

/** The kinds of object that have a page, as links name them. */
export type LegacyPage = 'connection' | 'service' | 'group' | 'ikePolicy' | 'ipsecPolicy'

/** A field or a status of a kind of object. */
interface Row {
  /** What it is called here; to be said by `t`. */
  here: PlainWords
  /** What both clients call it, or `neutron` and then `openstack`. */
  clients: string | readonly [neutron: string, openstack: string]
  /** What stands on screen; empty where there is no such thing. */
  screens: readonly [horizon: string, skyline: string]
}

/** What an object is called on a screen: its tab and what is done with one. */
interface Screen {
  list: string
  /** Its own page; empty where it has none. */
  show: string
  create: string
  edit: string
  remove: string
}

/** A kind of object, with what it is called elsewhere. */
export interface LegacyKind {
  page: LegacyPage
  /** What its page and its form are called here. */
  title: PlainWords
  create: PlainWords
  /** The noun of the clients' commands. */
  neutron: string
  openstack: string
  horizon: Screen
  skyline: Screen
  rows: readonly Row[]
}

/** What objects of every kind have. The `neutron` command takes the name of a policy without an option. */
const commonRows = (neutronName: 'NAME' | '--name'): readonly Row[] => [
  { here: 'Name', clients: [neutronName, '<name>'], screens: ['Name', 'Name'] },
  { here: 'Description', clients: '--description', screens: ['Description', 'Description'] },
  { here: 'Project', clients: ['--tenant-id', '--project'], screens: ['', ''] },
]

const encryption: Row = {
  here: 'Encryption',
  clients: '--encryption-algorithm',
  screens: ['Encryption algorithm', 'Encryption Algorithm'],
}
const integrity: Row = {
  here: 'Integrity',
  clients: '--auth-algorithm',
  screens: ['Authorization algorithm', 'Auth Algorithm'],
}
const lifetime: Row = {
  here: 'Lifetime (seconds)',
  clients: '--lifetime',
  screens: ['Lifetime value for IKE keys', 'Lifetime Value'],
}
const group: Omit<Row, 'here'> = { clients: '--pfs', screens: ['Perfect Forward Secrecy', 'PFS'] }
const enabled: Row = {
  here: 'Enabled',
  clients: ['--admin-state-down', '--enable, --disable'],
  screens: ['Enable Admin State', ''],
}

const statuses: readonly Row[] = [
  { here: 'Being created', clients: 'PENDING_CREATE', screens: ['Pending Create', 'Pending Create'] },
  { here: 'Active', clients: 'ACTIVE', screens: ['Active', 'Active'] },
  { here: 'Down', clients: 'DOWN', screens: ['Down', 'Down'] },
  { here: 'Error', clients: 'ERROR', screens: ['Error', 'Error'] },
]

const connectionRows: readonly Row[] = [
  {
    here: 'VPN service',
    clients: ['--vpnservice-id', '--vpnservice'],
    screens: ['VPN service associated with this connection', 'VPN Service'],
  },
  {
    here: 'IKE policy',
    clients: ['--ikepolicy-id', '--ikepolicy'],
    screens: ['IKE policy associated with this connection', 'IKE Policy'],
  },
  {
    here: 'IPsec policy',
    clients: ['--ipsecpolicy-id', '--ipsecpolicy'],
    screens: ['IPsec policy associated with this connection', 'IPsec Policy'],
  },
  {
    here: 'Peer address',
    clients: '--peer-address',
    screens: ['Peer gateway public IPv4/IPv6 Address or FQDN', 'Peer Gateway Public Address'],
  },
  {
    here: 'Peer ID',
    clients: '--peer-id',
    screens: ['Peer router identity for authentication (Peer ID)', ''],
  },
  { here: 'Local ID', clients: ['', '--local-id'], screens: ['', ''] },
  {
    here: 'Networks on this side',
    clients: ['--local-ep-group', '--local-endpoint-group'],
    screens: ['Endpoint group for local subnet(s)', 'Local Endpoint Group'],
  },
  {
    here: 'Networks on the other side',
    clients: ['--peer-ep-group', '--peer-endpoint-group'],
    screens: ['Endpoint group for remote peer CIDR(s)', 'Peer Endpoint Group'],
  },
  { here: 'Peer networks', clients: '--peer-cidr', screens: ['Remote peer subnet(s)', 'Peer CIDRs'] },
  {
    here: 'Pre-shared key',
    clients: '--psk',
    screens: ['Pre-Shared Key (PSK) string', 'Pre-Shared Key (PSK) String'],
  },
  { here: 'Initiator', clients: '--initiator', screens: ['Initiator state', 'Initiator Mode'] },
  {
    here: 'MTU (bytes)',
    clients: '--mtu',
    screens: ['Maximum Transmission Unit size for the connection', 'MTU'],
  },
  {
    here: 'When the peer is dead',
    clients: '--dpd action=',
    screens: ['Dead peer detection actions', 'DPD Action'],
  },
  {
    here: 'Ask the peer every (seconds)',
    clients: '--dpd interval=',
    screens: ['Dead peer detection interval', 'DPD Interval (sec)'],
  },
  {
    here: 'Dead after (seconds)',
    clients: '--dpd timeout=',
    screens: ['Dead peer detection timeout', 'DPD timeout (sec)'],
  },
  enabled,
  ...statuses,
]

const serviceRows: readonly Row[] = [
  { here: 'Router', clients: ['ROUTER', '--router'], screens: ['Router', 'Router'] },
  { here: 'Networks by', clients: ['SUBNET', '--subnet'], screens: ['Subnet', ''] },
  {
    here: 'External address',
    clients: 'external_v4_ip',
    screens: ['Local Side Public IPs', 'External IP'],
  },
  enabled,
]

const groupRows: readonly Row[] = [
  { here: 'Type', clients: '--type', screens: ['Type', 'Type'] },
  {
    here: 'This side: subnets',
    clients: '--type subnet --value',
    screens: ['Subnet (for local systems)', 'Local'],
  },
  {
    here: 'Other side: CIDRs',
    clients: '--type cidr --value',
    screens: ['CIDR (for external systems)', 'Peer'],
  },
]

const ikeRows: readonly Row[] = [
  { here: 'IKE version', clients: '--ike-version', screens: ['IKE version', 'IKE Version'] },
  {
    here: 'Phase 1 mode',
    clients: '--phase1-negotiation-mode',
    screens: ['IKE Phase1 negotiation mode', ''],
  },
  encryption,
  integrity,
  { here: 'Diffie-Hellman group', ...group },
  lifetime,
]

const ipsecRows: readonly Row[] = [
  {
    here: 'Protocol',
    clients: '--transform-protocol',
    screens: ['Transform Protocol', 'Transform Protocol'],
  },
  {
    here: 'Encapsulation',
    clients: '--encapsulation-mode',
    screens: ['Encapsulation mode', 'Encapsulation Mode'],
  },
  encryption,
  integrity,
  { here: 'PFS group', ...group },
  lifetime,
]

const horizonOf = (one: string, many: string): Screen => ({
  list: many,
  show: `${one} Details`,
  create: `Add ${one}`,
  edit: `Edit ${one}`,
  remove: `Delete ${one}`,
})
const skylineOf = (one: string, many: string): Screen => ({
  ...horizonOf(one, many),
  show: '',
  create: `Create ${one}`,
})

/**
 * The clients' words are python-neutronclient's, 8.1; those of the screens neutron-vpnaas-dashboard's (Horizon) and
 * skyline-console's, read in their sources in November 2026.
 */
export const legacyKinds: readonly LegacyKind[] = [
  {
    page: 'connection',
    title: 'Connections',
    create: 'New connection',
    neutron: 'ipsec-site-connection',
    openstack: 'vpn ipsec site connection',
    horizon: { ...horizonOf('IPsec Site Connection', 'IPsec Site Connections'), edit: 'Edit Connection' },
    skyline: { ...skylineOf('IPsec Site Connection', 'IPsec Site Connections'), show: 'Detail' },
    rows: [...commonRows('--name'), ...connectionRows],
  },
  {
    page: 'service',
    title: 'VPN services',
    create: 'New VPN service',
    neutron: 'vpn-service',
    openstack: 'vpn service',
    horizon: horizonOf('VPN Service', 'VPN Services'),
    skyline: skylineOf('VPN', 'VPN Gateways'),
    rows: [...commonRows('--name'), ...serviceRows],
  },
  {
    page: 'group',
    title: 'Endpoint groups',
    create: 'New endpoint group',
    neutron: 'vpn-endpoint-group',
    openstack: 'vpn endpoint group',
    horizon: { ...horizonOf('Endpoint Group', 'Endpoint Groups'), show: 'Endpoint Groups Details' },
    skyline: {
      ...skylineOf('VPN Endpoint Groups', 'VPN EndPoint Groups'),
      create: 'Create VPN Endpoint Group',
    },
    rows: [...commonRows('--name'), ...groupRows],
  },
  {
    page: 'ikePolicy',
    title: 'IKE policies',
    create: 'New IKE policy',
    neutron: 'vpn-ikepolicy',
    openstack: 'vpn ike policy',
    horizon: horizonOf('IKE Policy', 'IKE Policies'),
    skyline: skylineOf('VPN IKE Policy', 'IKE Policies'),
    rows: [...commonRows('NAME'), ...ikeRows],
  },
  {
    page: 'ipsecPolicy',
    title: 'IPsec policies',
    create: 'New IPsec policy',
    neutron: 'vpn-ipsecpolicy',
    openstack: 'vpn ipsec policy',
    horizon: horizonOf('IPsec Policy', 'IPsec Policies'),
    skyline: skylineOf('VPN IPsec Policy', 'IPsec Policies'),
    rows: [...commonRows('NAME'), ...ipsecRows],
  },
]
