import { msg, type Message } from '../text/message'

/** The kinds of object that have a page, as links name them. */
export type LegacyPage = 'connection' | 'service' | 'group' | 'ikePolicy' | 'ipsecPolicy'

/** A field or a status of a kind of object. */
interface Row {
  /** What the panel calls it. */
  here: Message
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
  title: Message
  create: Message
  /** The noun of the clients' commands. */
  neutron: string
  openstack: string
  horizon: Screen
  skyline: Screen
  rows: readonly Row[]
}

/** What objects of every kind have. The `neutron` command takes the name of a policy without an option. */
const commonRows = (neutronName: 'NAME' | '--name'): readonly Row[] => [
  { here: msg('Name'), clients: [neutronName, '<name>'], screens: ['Name', 'Name'] },
  { here: msg('Description'), clients: '--description', screens: ['Description', 'Description'] },
  { here: msg('Project'), clients: ['--tenant-id', '--project'], screens: ['', ''] },
]

const encryption: Row = {
  here: msg('Encryption'),
  clients: '--encryption-algorithm',
  screens: ['Encryption algorithm', 'Encryption Algorithm'],
}
const integrity: Row = {
  here: msg('Integrity'),
  clients: '--auth-algorithm',
  screens: ['Authorization algorithm', 'Auth Algorithm'],
}
const lifetime: Row = {
  here: msg('Lifetime (seconds)'),
  clients: '--lifetime',
  screens: ['Lifetime value for IKE keys', 'Lifetime Value'],
}
const group: Omit<Row, 'here'> = { clients: '--pfs', screens: ['Perfect Forward Secrecy', 'PFS'] }
const enabled: Row = {
  here: msg('Enabled'),
  clients: ['--admin-state-down', '--enable, --disable'],
  screens: ['Enable Admin State', ''],
}

const statuses: readonly Row[] = [
  { here: msg('Creating'), clients: 'PENDING_CREATE', screens: ['Pending Create', 'Pending Create'] },
  { here: msg('Active'), clients: 'ACTIVE', screens: ['Active', 'Active'] },
  { here: msg('Down'), clients: 'DOWN', screens: ['Down', 'Down'] },
  { here: msg('Error'), clients: 'ERROR', screens: ['Error', 'Error'] },
]

const connectionRows: readonly Row[] = [
  {
    here: msg('VPN service'),
    clients: ['--vpnservice-id', '--vpnservice'],
    screens: ['VPN service associated with this connection', 'VPN Service'],
  },
  {
    here: msg('IKE policy'),
    clients: ['--ikepolicy-id', '--ikepolicy'],
    screens: ['IKE policy associated with this connection', 'IKE Policy'],
  },
  {
    here: msg('IPsec policy'),
    clients: ['--ipsecpolicy-id', '--ipsecpolicy'],
    screens: ['IPsec policy associated with this connection', 'IPsec Policy'],
  },
  {
    here: msg('Peer address'),
    clients: '--peer-address',
    screens: ['Peer gateway public IPv4/IPv6 Address or FQDN', 'Peer Gateway Public Address'],
  },
  {
    here: msg('Peer ID'),
    clients: '--peer-id',
    screens: ['Peer router identity for authentication (Peer ID)', ''],
  },
  { here: msg('Local ID'), clients: ['', '--local-id'], screens: ['', ''] },
  {
    here: msg('Local networks'),
    clients: ['--local-ep-group', '--local-endpoint-group'],
    screens: ['Endpoint group for local subnet(s)', 'Local Endpoint Group'],
  },
  {
    here: msg('Peer networks'),
    clients: ['--peer-ep-group', '--peer-endpoint-group'],
    screens: ['Endpoint group for remote peer CIDR(s)', 'Peer Endpoint Group'],
  },
  { here: msg('Peer networks'), clients: '--peer-cidr', screens: ['Remote peer subnet(s)', 'Peer CIDRs'] },
  {
    here: msg('Pre-shared key'),
    clients: '--psk',
    screens: ['Pre-Shared Key (PSK) string', 'Pre-Shared Key (PSK) String'],
  },
  { here: msg('Initiator'), clients: '--initiator', screens: ['Initiator state', 'Initiator Mode'] },
  {
    here: msg('MTU (bytes)'),
    clients: '--mtu',
    screens: ['Maximum Transmission Unit size for the connection', 'MTU'],
  },
  {
    here: msg('DPD action'),
    clients: '--dpd action=',
    screens: ['Dead peer detection actions', 'DPD Action'],
  },
  {
    here: msg('DPD interval (seconds)'),
    clients: '--dpd interval=',
    screens: ['Dead peer detection interval', 'DPD Interval (sec)'],
  },
  {
    here: msg('DPD timeout (seconds)'),
    clients: '--dpd timeout=',
    screens: ['Dead peer detection timeout', 'DPD timeout (sec)'],
  },
  enabled,
  ...statuses,
]

const serviceRows: readonly Row[] = [
  { here: msg('Router'), clients: ['ROUTER', '--router'], screens: ['Router', 'Router'] },
  { here: msg('Traffic selectors'), clients: ['SUBNET', '--subnet'], screens: ['Subnet', ''] },
  {
    here: msg('External address'),
    clients: 'external_v4_ip',
    screens: ['Local Side Public IPs', 'External IP'],
  },
  enabled,
]

const groupRows: readonly Row[] = [
  { here: msg('Type'), clients: '--type', screens: ['Type', 'Type'] },
  {
    here: msg('Local subnets'),
    clients: '--type subnet --value',
    screens: ['Subnet (for local systems)', 'Local'],
  },
  {
    here: msg('Peer CIDRs'),
    clients: '--type cidr --value',
    screens: ['CIDR (for external systems)', 'Peer'],
  },
]

const ikeRows: readonly Row[] = [
  { here: msg('IKE version'), clients: '--ike-version', screens: ['IKE version', 'IKE Version'] },
  {
    here: msg('Phase 1 mode'),
    clients: '--phase1-negotiation-mode',
    screens: ['IKE Phase1 negotiation mode', ''],
  },
  encryption,
  integrity,
  { here: msg('Diffie-Hellman group'), ...group },
  lifetime,
]

const ipsecRows: readonly Row[] = [
  {
    here: msg('Protocol'),
    clients: '--transform-protocol',
    screens: ['Transform Protocol', 'Transform Protocol'],
  },
  {
    here: msg('Encapsulation'),
    clients: '--encapsulation-mode',
    screens: ['Encapsulation mode', 'Encapsulation Mode'],
  },
  encryption,
  integrity,
  { here: msg('PFS group'), ...group },
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
    title: msg('Connections'),
    create: msg('New connection'),
    neutron: 'ipsec-site-connection',
    openstack: 'vpn ipsec site connection',
    horizon: { ...horizonOf('IPsec Site Connection', 'IPsec Site Connections'), edit: 'Edit Connection' },
    skyline: { ...skylineOf('IPsec Site Connection', 'IPsec Site Connections'), show: 'Detail' },
    rows: [...commonRows('--name'), ...connectionRows],
  },
  {
    page: 'service',
    title: msg('VPN services'),
    create: msg('New VPN service'),
    neutron: 'vpn-service',
    openstack: 'vpn service',
    horizon: horizonOf('VPN Service', 'VPN Services'),
    skyline: skylineOf('VPN', 'VPN Gateways'),
    rows: [...commonRows('--name'), ...serviceRows],
  },
  {
    page: 'group',
    title: msg('Endpoint groups'),
    create: msg('New endpoint group'),
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
    title: msg('IKE policies'),
    create: msg('New IKE policy'),
    neutron: 'vpn-ikepolicy',
    openstack: 'vpn ike policy',
    horizon: horizonOf('IKE Policy', 'IKE Policies'),
    skyline: skylineOf('VPN IKE Policy', 'IKE Policies'),
    rows: [...commonRows('NAME'), ...ikeRows],
  },
  {
    page: 'ipsecPolicy',
    title: msg('IPsec policies'),
    create: msg('New IPsec policy'),
    neutron: 'vpn-ipsecpolicy',
    openstack: 'vpn ipsec policy',
    horizon: horizonOf('IPsec Policy', 'IPsec Policies'),
    skyline: skylineOf('VPN IPsec Policy', 'IPsec Policies'),
    rows: [...commonRows('NAME'), ...ipsecRows],
  },
]
