/** The pages of endpoint groups. */
export const groups = {
  'Any side': '所有端',
  CIDRs: 'CIDR',
  Members: '成员',
  Networks: '网络',
  'New endpoint group': '新建端点组',
  'No connection uses it, so it can be deleted.': '没有连接使用它，可以删除。',
  'No endpoint group yet': '还没有端点组',
  Side: '所属端',
  Subnets: '子网',
  'The cloud does not change the networks of a group. Make a new group, choose it in the connection, then delete this one.':
    '云平台不允许修改端点组中的网络。请新建一个组，在连接中选用它，然后删除此组。',
  'The cloud does not change the networks of a group: a connection is given another group instead.':
    '云平台不允许修改端点组中的网络：需要为连接换用另一个组。',
  'The networks at the two ends of tunnels: subnets on this side, CIDRs on the other.':
    '隧道两端的网络：本端为子网，对端为 CIDR。',
  'The networks behind the other gateway, all of one IP version.':
    '对端网关后面的网络，必须同为一个 IP 版本。',
  'They must stand on the router of the VPN service, and all be of one IP version.':
    '必须连接在 VPN 服务的路由器上，并且同为一个 IP 版本。',
  'This project has no subnet.': '此项目没有子网。',
  Type: '类型',
  '“Connect a site” makes the two groups of a connection for you.': '“连接站点”会为您创建连接所需的两个组。',
} as const
