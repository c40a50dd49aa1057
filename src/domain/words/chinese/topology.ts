/** The project as a picture, and the audit of its policies. */
export const topology = {
  'Connect a site: the service, the policies and the tunnel are made for you, and drawn here.':
    '请连接站点：服务、策略和隧道会自动创建，并绘制在此处。',
  'Every VPN service with its tunnels, the worst first.': '所有 VPN 服务及其隧道，状态最差的排在最前。',
  'Every policy of this site is sound by this profile.': '按此基线，此站点的所有策略均符合要求。',
  'Findings of {policy}': '{policy} 的发现项',
  'IKE policy, used by no connection': 'IKE 策略，未被任何连接使用',
  'IKE policy, used by {names}': 'IKE 策略，被 {names} 使用',
  'IPsec policy, used by no connection': 'IPsec 策略，未被任何连接使用',
  'IPsec policy, used by {names}': 'IPsec 策略，被 {names} 使用',
  'No tunnel ends here yet.': '尚无隧道终结于此。',
  'Nothing weak': '未发现弱项',
  'Policies whose cryptography is weak, and what the next release of the cloud refuses.':
    '加密强度不足的策略，以及云平台下一版本将拒绝的设置。',
  'Tunnels of {service}': '{service} 的隧道',
  'and {count} more VPN services, in their list': '另有 {count} 个 VPN 服务，请在 VPN 服务列表中查看',
  'and {count} more tunnels, in the list of connections': '另有 {count} 条隧道，请在连接列表中查看',
  'the topology': '拓扑',
  '{count} findings': '{count} 个发现项',
} as const
