/** Pictures of tunnels and of a project, and what they show in words. */
export const drawings = {
  'Local networks': '本端网络',
  Peer: '对端',
  'Peer networks': '对端网络',
  Router: '路由器',
  'Tunnel: {local}, through {gateway}; status {status}; to peer {peer}, networks {networks}':
    '隧道：{local}，经由 {gateway}；状态：{status}；到对端 {peer}，网络 {networks}',
  'Tunnel: {local}, through {gateway}; status {status}; to peer {peer}, networks {networks}; findings: {findings}':
    '隧道：{local}，经由 {gateway}；状态：{status}；到对端 {peer}，网络 {networks}；发现项：{findings}',
  'and {count} more VPN services': '及另外 {count} 个 VPN 服务',
  'and {count} more tunnels': '及另外 {count} 条隧道',
  'no address': '无地址',
  'no networks': '无网络',
  'no networks yet': '尚无网络',
  'no peer address yet': '尚无对端地址',
  'no router yet': '尚无路由器',
  'no tunnel': '无隧道',
  'none yet': '尚无',
  'not known': '未知',
  '{count} more': '另有 {count} 个',
  '{name} at {address}': '{name}（地址 {address}）',
  '{part} {name} at {address}': '{part} {name}（地址 {address}）',
  '{service}: {tunnels}': 'VPN 服务 {service}：{tunnels}',
  '{tunnel} to {peer}: {status}': '{tunnel} 到 {peer}：{status}',
} as const
