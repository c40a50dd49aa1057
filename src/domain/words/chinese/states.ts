/** What statuses mean, and what states and roles allow. */
export const states = {
  'A VPN service can be edited once it has its first connection': 'VPN 服务有第一个连接后才能编辑',
  'A status of this cloud’s own VPN driver.': '此云自有 VPN 驱动的状态。',
  Active: '已建立',
  'Active (service)': '运行中',
  'Being created': '创建中',
  'Being deleted': '删除中',
  'Being updated': '更新中',
  Disabled: '已禁用',
  Down: '未建立',
  'Down (service)': '未运行',
  Error: '错误',
  'It is not known yet which connections use it': '尚不清楚哪些连接使用它',
  'No IKE daemon runs on the router, or it reports no connection.':
    '路由器上没有运行 IKE 守护进程，或其未报告任何连接。',
  'Other side: CIDRs': '对端：CIDR',
  'Still used by {names}': '仍被 {names} 使用',
  'The IKE daemon of the router runs. Whether a tunnel is up is told by its connections.':
    '路由器的 IKE 守护进程正在运行。隧道是否建立，请查看其连接。',
  'The VPN agent could not set the connection up.': 'VPN 代理无法建立该连接。',
  'The VPN agent has loaded the connection, but there is no IPsec SA with the peer.':
    'VPN 代理已加载该连接，但与对端之间没有 IPsec SA。',
  'The VPN agent has not reported the connection yet. It can be deleted, but not edited.':
    'VPN 代理尚未上报该连接。此时可以删除，但不能编辑。',
  'The VPN agent has not reported the service yet. It cannot be edited until then.':
    'VPN 代理尚未上报该服务。上报之前无法编辑。',
  'The admin state is down, so its connections are down too.': '管理状态为关闭，因此其连接也未建立。',
  'The admin state is down, so there is no tunnel.': '管理状态为关闭，因此没有隧道。',
  'The cloud could not set up the VPN gateway of the router. Delete the service and create it again.':
    '云平台无法设置该路由器的 VPN 网关。请删除该服务后重新创建。',
  'The cloud freezes a policy in use: {names}': '云平台不允许编辑使用中的策略：{names}',
  'The cloud is applying a change.': '云平台正在应用更改。',
  'The cloud is removing the connection.': '云平台正在删除该连接。',
  'The cloud is removing the service.': '云平台正在删除该服务。',
  'The cloud starts a VPN service with its first connection. Nothing is wrong.':
    '云平台会在创建第一个连接时启动 VPN 服务。一切正常。',
  'The tunnel is up: an IPsec SA is installed.': '隧道已建立：IPsec SA 已安装。',
  'The tunnel is up: both ends have installed an IPsec SA.': '隧道已建立：两端均已安装 IPsec SA。',
  'There may be some all the same: many clouds show VPN objects to members of a project only, and your roles are no member’s.':
    '实际上可能存在对象：许多云只向项目成员显示 VPN 对象，而您没有 member 角色。',
  'This side: subnets': '本端：子网',
  'Wait until the current change finishes': '请等待当前更改完成',
  'Waiting for first connection': '等待首个连接',
  'You need the role member in this project to change anything': '您需要此项目的 member 角色才能进行更改',
  '{id} (gone or not visible)': '{id}（已删除或不可见）',
  '{names} and {count} more': '{names} 及另外 {count} 个',
  '{type} (not usable)': '{type}（不可用）',
  '{value} (weak: {why})': '{value}（弱：{why}）',
} as const
