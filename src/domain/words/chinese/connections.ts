/** The list of connections, the page of one, and the form of one. */
export const connections = {
  'A connection needs a VPN service, and this site has none. “Connect a site” makes everything in one go.':
    '连接需要 VPN 服务，而此站点还没有。“连接站点”可一次性创建全部对象。',
  'Any status': '所有状态',
  'Ask the peer every (seconds)': '对端探测间隔（秒）',
  'Change parts': '更改组成部分',
  'Checking what this means for the tunnel.': '正在检查此更改对隧道的影响。',
  'Choose a service': '请选择服务',
  'Choose an endpoint group': '请选择端点组',
  'Connection as a file': '将连接保存为文件',
  'Delete it with what only it uses, or with its other end': '连同仅由其使用的对象或其另一端一起删除',
  'Empty: the key in use stays.': '留空则保留当前密钥。',
  'For those who have all the parts. “Connect a site” makes the parts as well.':
    '适用于各组成部分均已存在的情况。“连接站点”会同时创建所需的组成部分。',
  'How this side names itself. Empty: the service’s external address.':
    '本端的身份标识。留空则为服务的外部地址。',
  'IPsec site connections: the tunnels of this project.': 'IPsec 站点连接：此项目的隧道。',
  'Join networks of this project to another site: say where it is, and the rest is made for you.':
    '将此项目的网络与另一个站点互联：只需说明其位置，其余对象会自动创建。',
  'Made of': '组成部分',
  'More than the interval.': '须大于探测间隔。',
  'Neutron freezes service and policies: “Change parts” makes the connection anew with others.':
    'Neutron 不允许更换服务和策略：“更改组成部分”会使用其他对象重新创建此连接。',
  'New connection': '新建连接',
  'New key': '更换密钥',
  'No change was seen in {duration}, in this browser.': '此浏览器在 {duration} 内未发现状态变化。',
  'No change was seen yet, in this browser.': '此浏览器尚未发现状态变化。',
  'No connection yet': '尚无连接',
  'On a path of 1500 bytes with NAT, packets of {mtu} fit into the tunnel: clamp TCP to {mss}.':
    '在 1500 字节且经过 NAT 的路径上，隧道可容纳 {mtu} 字节的报文：请将 TCP MSS 限制为 {mss}。',
  'Show {count} more': '再显示 {count} 条',
  'The gateway of the service says the external address.': '该服务的网关出示其外部地址。',
  'The gateway of {service} says the external address.': '{service} 的网关出示其外部地址。',
  'The gateway of {service} says {address}.': '{service} 的网关出示 {address}。',
  'The other end': '对端配置',
  'The router could not be read: {reason}': '无法读取路由器：{reason}',
  'The router is still being read': '正在读取路由器',
  'The router of this connection is not among those of this project': '此连接的路由器不在此项目的路由器之中',
  'The router was updated: what its agent finds shows here within a minute.':
    '路由器已更新：其代理的检查结果将在一分钟内显示在此处。',
  'The strongSwan driver always starts the tunnel, whatever this says.':
    '无论此处如何设置，strongSwan 驱动始终会发起隧道。',
  'The strongSwan driver does not use it.': 'strongSwan 驱动不使用此值。',
  'The strongSwan driver heeds this only where it is the service’s last enabled connection.':
    '仅当这是服务中最后一个启用的连接时，strongSwan 驱动才遵循此设置。',
  'The tunnel is taken down at once. Its service, policies and endpoint groups stay.':
    '隧道会立即断开。其服务、策略和端点组会保留。',
  'This service has a subnet, so its connections name the other side’s networks by CIDR.':
    '此服务指定了子网，因此其连接以 CIDR 填写对端网络。',
  'Timeline: {stretches}': '时间线：{stretches}',
  'VPN service, policies and the members of its groups are changed with “Change parts”.':
    '如需更改 VPN 服务、策略或端点组的成员，请使用“更改组成部分”。',
  'What was seen': '观测记录',
  'for {duration} now': '已持续 {duration}',
  'not watched': '未监测',
  '{action}: asked every {interval} s, dead after {timeout} s':
    '{action}：每 {interval} 秒探测一次，{timeout} 秒后判定为失效',
  '{meaning} The cloud says {status}.': '{meaning}云平台上报的状态为 {status}。',
  'Rotate on both ends': '在两端轮换密钥',
  'Status of the tunnel': '隧道状态',
  'The other end of this tunnel, at {site}, is yours and keeps the old key. {rotate} sets the same key at both.':
    '此隧道在 {site} 的另一端也归您管理，并会保留旧密钥。{rotate}可在两端设置相同的密钥。',
  'This connection was re-created': '此连接已重新创建',
  'Your plan “{title}” replaced it at {time}. It has another ID since.':
    '您的变更计划“{title}”已于 {time} 将其替换，其 ID 已改变。',
} as const
