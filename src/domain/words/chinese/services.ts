/** The pages of VPN services. */
export const services = {
  'A VPN service lets a router carry tunnels. One per router; its address is where the other site connects to.':
    'VPN 服务使路由器能够承载隧道。每个路由器一个；对端站点连接的就是它的地址。',
  'Cannot be changed.': '不可修改。',
  'Delete it together with its connections': '连同其连接一起删除',
  'Disabled, all its tunnels are down.': '禁用后，其所有隧道都会断开。',
  'Endpoint groups (recommended)': '端点组（推荐）',
  'Endpoint groups can hold several networks. One subnet is the old way, for connections with peer CIDRs.':
    '端点组可以包含多个网络。单个子网是旧方式，用于带对端 CIDR 的连接。',
  'External address': '外部地址',
  'It has no connections. Its router and networks stay.': '它没有连接。其路由器和网络会保留。',
  'Networks by': '网络指定方式',
  'New VPN service': '新建 VPN 服务',
  'No VPN service yet': '还没有 VPN 服务',
  'None yet. The cloud starts the service with its first connection.':
    '还没有。云平台会在第一个连接创建时启动此服务。',
  'Router and networks cannot be changed: for others make a new service.':
    '路由器和网络不可修改：如需更换，请新建服务。',
  Service: '服务',
  'Subnet {name} {cidr}': '子网 {name} {cidr}',
  'Taken from the router when the service was made. The other site connects to it.':
    '创建服务时取自路由器。对端站点连接到此地址。',
  'The cloud says {status}.': '云平台返回 {status}。',
  'The router’s address has changed': '路由器的地址已变化',
  'The service keeps the address it was made with. Other sites still call that one: make the service anew.':
    '服务保留创建时的地址，其他站点仍在连接该地址：请重建此服务。',
  'endpoint groups': '端点组',
  'no external gateway': '无外部网关',
  'subnet {name} {cidr}': '子网 {name} {cidr}',
  '“Connect a site” makes one on the router you choose.': '“连接站点”会在您选择的路由器上创建一个。',
} as const
