/** What plans are called, what their steps do, and what stops working meanwhile. */
export const plans = {
  'Bind router {name} to {host}': '将路由器 {name} 绑定到 {host}',
  'Change IKE policy {name}': '更改 IKE 策略 {name}',
  'Change IPsec policy {name}': '更改 IPsec 策略 {name}',
  'Change IPsec site connection {name}': '更改 IPsec 站点连接 {name}',
  'Change VPN service {name}': '更改 VPN 服务 {name}',
  'Change endpoint group {name}': '更改端点组 {name}',
  'Change {name}': '更改 {name}',
  'Change {name} in use': '更改使用中的 {name}',
  'Connect {first} and {count} more': '连接 {first} 及另外 {count} 个站点',
  'Connect {first} and {second}': '连接 {first} 与 {second}',
  'Connect {name}': '连接 {name}',
  'Create IKE policy {name}': '创建 IKE 策略 {name}',
  'Create IPsec policy {name}': '创建 IPsec 策略 {name}',
  'Create IPsec site connection {name}': '创建 IPsec 站点连接 {name}',
  'Create VPN service {name}': '创建 VPN 服务 {name}',
  'Create endpoint group {name}': '创建端点组 {name}',
  'Delete IKE policy {name}': '删除 IKE 策略 {name}',
  'Delete IPsec policy {name}': '删除 IPsec 策略 {name}',
  'Delete IPsec site connection {name}': '删除 IPsec 站点连接 {name}',
  'Delete VPN service {name}': '删除 VPN 服务 {name}',
  'Delete endpoint group {name}': '删除端点组 {name}',
  'Delete {count} objects': '删除 {count} 个对象',
  'Delete {name}': '删除 {name}',
  'IKE policy': 'IKE 策略',
  'IPsec policy': 'IPsec 策略',
  'IPsec site connection': 'IPsec 站点连接',
  'Disable IPsec site connection {name} once an agent has reported it':
    '待代理上报后，禁用 IPsec 站点连接 {name}',
  'Everything that {router} routes stops until {to} has set it up, some seconds after the second call: its {count} tunnels, its floating IPs and its networks’ way out. Until {to} reports, statuses stay as {from} last reported them.':
    '{router} 转发的所有流量都会中断，直到 {to} 完成其配置（第二个调用后数秒）：包括其 {count} 条隧道、浮动 IP 以及各网络的外部访问。在 {to} 上报之前，状态保持 {from} 最后一次上报的结果。',
  'Move router {name} to {host}': '将路由器 {name} 迁移到 {host}',
  'Move router {name}': '迁移路由器 {name}',
  'New pre-shared key of {name}': '{name} 的新预共享密钥',
  'Old pre-shared key of {name} in {region}': '{name} 在 {region} 的原预共享密钥',
  'Pre-shared key of {name}': '{name} 的预共享密钥',
  'Pre-shared key of {name} in {region}': '{name} 在 {region} 的预共享密钥',
  'Rotate the pre-shared key of {name}': '轮换 {name} 的预共享密钥',
  'The tunnel goes down at its next negotiation and stays down until the other gateway has the new key.':
    '隧道将在下次协商时断开，直到对端网关也配置新密钥后才会恢复。',
  'The tunnel is taken down for good.': '该隧道将被永久拆除。',
  'The tunnel negotiates anew with the new key: traffic stops for a few seconds.':
    '隧道将使用新密钥重新协商：流量会中断几秒钟。',
  'The {count} tunnels of {router} stop until {to} has set it up, some seconds after the second call. What else it routes goes on. Until {to} reports, statuses stay as {from} last reported them.':
    '{router} 的 {count} 条隧道会中断，直到 {to} 完成其配置（第二个调用后数秒）。它转发的其他流量不受影响。在 {to} 上报之前，状态保持 {from} 最后一次上报的结果。',
  'Unbind router {name} from {host}': '将路由器 {name} 从 {host} 解绑',
  'VPN service': 'VPN 服务',
  'endpoint group': '端点组',
  'it cannot change a pre-shared key': '无法更改预共享密钥',
  'it cannot empty {attribute}': '无法清空 {attribute}',
  'it has no command for VPN agents': '它没有针对 VPN 代理的命令',
  'it takes one peer CIDR only': '只接受一个对端 CIDR',
  'its {command} has no option for {attribute}': '其 {command} 命令没有 {attribute} 选项',
  '{count} tunnels are taken down for good.': '{count} 条隧道将被永久拆除。',
  '{label} is needed': '需要 {label}',
  '{router} is highly available: another of its agents carries on, and its {count} tunnels negotiate anew where {from} carried them. Until {to} reports, statuses stay as {from} last reported them.':
    '{router} 是高可用的：它的另一个代理会继续承载，原由 {from} 承载的 {count} 条隧道将重新协商。在 {to} 上报之前，状态保持 {from} 最后一次上报的结果。',
  'Until you update the peer, the tunnel carries only the networks that the peer knows.':
    '在您更新对端之前，隧道只承载对端已配置的网络。',
  '{count} tunnels come back by themselves, usually in under a minute. Down until you update the peer: {waiting}.':
    '{count} 条隧道会自行恢复，通常不到一分钟。在您更新对端之前保持中断：{waiting} 条。',
  '{count} tunnels go down one at a time while they are re-created: usually under a minute each.':
    '{count} 条隧道会在重新创建时依次中断，每条通常不到一分钟。',
  '{count} tunnels renegotiate: traffic stops for a few seconds each.':
    '{count} 条隧道会重新协商：每条的流量会中断几秒钟。',
  '{count} tunnels stay down until you update the peer.': '{count} 条隧道会一直中断，直到您更新对端。',
} as const
