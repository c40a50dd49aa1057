import type { CliStep } from './cli-step'

/** The five resources of a VPN, from nothing to a connection and back. */
export function vpnSteps(region: string): CliStep[] {
  return [
    ...policySteps,
    ...groupSteps,
    ...serviceSteps,
    ...connectionSteps(region),
    ...blockSteps,
    ...removal,
  ]
}

const policySteps: CliStep[] = [
  {
    run: 'vpn ike policy create clients-ike --auth-algorithm sha256 --encryption-algorithm aes-256 --pfs group14 --ike-version v2 --lifetime units=seconds,value=7200',
    shows: {
      Name: 'clients-ike',
      'Authentication Algorithm': 'sha256',
      'Encryption Algorithm': 'aes-256',
      'Perfect Forward Secrecy (PFS)': 'group14',
      'IKE Version': 'v2',
      'Phase1 Negotiation Mode': 'main',
      Lifetime: { units: 'seconds', value: 7200 },
    },
  },
  { run: 'vpn ike policy set clients-ike --description stronger --pfs group5' },
  {
    run: 'vpn ike policy show clients-ike',
    shows: { Description: 'stronger', 'Perfect Forward Secrecy (PFS)': 'group5' },
  },
  { run: 'vpn ike policy list', lists: [{ Name: 'clients-ike', 'Encryption Algorithm': 'aes-256' }] },
  {
    run: 'vpn ipsec policy create clients-ipsec --auth-algorithm sha256 --encryption-algorithm aes-256 --pfs group14',
    shows: { Name: 'clients-ipsec', 'Transform Protocol': 'esp', 'Encapsulation Mode': 'tunnel' },
  },
  { run: 'vpn ipsec policy set clients-ipsec --transform-protocol ah-esp' },
  { run: 'vpn ipsec policy set clients-ipsec --transform-protocol esp --lifetime units=seconds,value=1800' },
  {
    run: 'vpn ipsec policy show clients-ipsec',
    shows: { 'Transform Protocol': 'esp', Lifetime: { units: 'seconds', value: 1800 } },
  },
  { run: 'vpn ipsec policy list', lists: [{ Name: 'clients-ipsec', 'Authentication Algorithm': 'sha256' }] },
]

const groupSteps: CliStep[] = [
  {
    run: 'vpn endpoint group create clients-local --type subnet --value clients-subnet',
    shows: { Name: 'clients-local', Type: 'subnet' },
  },
  {
    run: 'vpn endpoint group create clients-peer --type cidr --value 192.168.60.0/24 --value 192.168.61.0/24',
    shows: { Name: 'clients-peer', Type: 'cidr', Endpoints: ['192.168.60.0/24', '192.168.61.0/24'] },
  },
  { run: 'vpn endpoint group set clients-peer --description branch' },
  { run: 'vpn endpoint group show clients-peer', shows: { Description: 'branch' } },
  {
    run: 'vpn endpoint group list',
    lists: [{ Name: 'clients-local', Type: 'subnet' }, { Name: 'clients-peer' }],
  },
]

const serviceSteps: CliStep[] = [
  {
    run: 'vpn service create clients-vpn --router clients-router',
    shows: { Name: 'clients-vpn', State: true, Status: 'PENDING_CREATE', Subnet: null },
  },
  { run: 'vpn service list', lists: [{ Name: 'clients-vpn', State: true }] },
  { run: 'vpn service set clients-vpn --name other', refused: 'PENDING_CREATE' },
]

function connectionSteps(region: string): CliStep[] {
  const peer = region === 'RegionOne' ? '198.51.100.60' : '198.51.100.61'
  const common =
    '--vpnservice clients-vpn --ikepolicy clients-ike --ipsecpolicy clients-ipsec --psk clients-secret ' +
    `--peer-address ${peer} --peer-id ${peer} --local-endpoint-group clients-local --peer-endpoint-group clients-peer`
  return [
    {
      run: `vpn ipsec site connection create clients-site ${common}`,
      shows: {
        Name: 'clients-site',
        'Peer Address': peer,
        Status: 'PENDING_CREATE',
        MTU: 1500,
        Initiator: 'bi-directional',
        'Authentication Algorithm': 'psk',
        'Route Mode': 'static',
        State: true,
      },
    },
    {
      run: `vpn ipsec site connection create clients-twin ${common} --mtu 60`,
      refused: 'MTU 60 is too small for ipv4',
    },
    { run: 'vpn ipsec site connection list', lists: [{ Name: 'clients-site', 'Peer Address': peer }] },
    { run: 'vpn ipsec site connection show clients-site', shows: { 'Peer ID': peer, 'Peer CIDRs': [] } },
    {
      as: 'other',
      run: 'vpn ipsec site connection show clients-site',
      refused: 'Unable to find ipsec_site_connection',
    },
  ]
}

/** What a VPN keeps from being changed or taken away. */
const blockSteps: CliStep[] = [
  { run: 'vpn ike policy delete clients-ike', refused: 'is in use by existing IPsecSiteConnection' },
  { run: 'vpn ipsec policy delete clients-ipsec', refused: 'is in use by existing IPsecSiteConnection' },
  { run: 'vpn endpoint group delete clients-peer', refused: 'is in use and cannot be deleted' },
  { run: 'vpn service delete clients-vpn', refused: 'is still in use' },
  { run: 'router remove subnet clients-router clients-subnet', refused: 'is used by ipsec site connection' },
  { run: 'router unset clients-router --external-gateway', refused: 'is currently used by VPN service' },
  { run: 'router delete clients-router', refused: 'has ports still attached' },
]

const removal: CliStep[] = [
  { run: 'vpn ipsec site connection delete clients-site' },
  { run: 'vpn service delete clients-vpn' },
  { run: 'vpn endpoint group delete clients-peer' },
  { run: 'vpn endpoint group delete clients-local' },
  { run: 'vpn ike policy delete clients-ike' },
  { run: 'vpn ipsec policy delete clients-ipsec' },
  { run: 'vpn service list', lacks: [{ Name: 'clients-vpn' }] },
  { run: 'vpn ipsec site connection show clients-site', refused: 'Unable to find ipsec_site_connection' },
]
