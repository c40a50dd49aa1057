/** What the two ends of a tunnel differ in, and what a diagnosis could not see. Titles begin with Han: they are put into others. */
export const findingsEnds = {
  'Both ends wait for the other to begin': '两端都在等待对方发起',
  'Change the IKE policy at both ends': '更改两端的 IKE 策略',
  'Change the IPsec policy at both ends': '更改两端的 IPsec 策略',
  'Diffie-Hellman groups': 'DH 组',
  'Each end’s networks must be the other’s peer networks, exactly.':
    '每一端的网络必须与另一端的对端网络完全一致。',
  'Enable the connection, and its VPN service, at both ends.': '请在两端启用该连接及其 VPN 服务。',
  'Give both ends a new key in one go.': '请一次性为两端更换新密钥。',
  'Give both ends the same group: the tunnel comes up, and dies when its keys are first renewed.':
    '请让两端使用相同的组：隧道可以建立，但首次重新协商密钥时会断开。',
  'Give both ends the same policy values.': '请让两端使用相同的策略值。',
  'IKE lifetimes': 'IKE 生存期',
  'IKE versions': 'IKE 版本',
  'IPsec lifetimes': 'IPsec 生存期',
  'New key for both ends': '为两端更换密钥',
  'One end is disabled': '有一端已禁用',
  'Only the networks that both name alike reach each other. {advice}':
    '只有两端写法一致的网络能够互通。{advice}',
  'PFS groups': 'PFS 组',
  'Set the initiator of one end to bi-directional.': '请将其中一端的发起方设为 bi-directional。',
  'Set the peer address of the other end to this end’s external address.':
    '请将另一端的对端地址设为本端的外部地址。',
  'Set the peer address to where the other end is.': '请将对端地址设为另一端所在的地址。',
  'The gateways’ logs, and whether UDP 500, UDP 4500 and ESP pass on the way.':
    '两端网关的日志，以及途中 UDP 500、UDP 4500 与 ESP 是否放行。',
  'The other end looks for this one at another address': '另一端在别的地址上寻找本端',
  'The other gateway’s settings: it is at no site that you are signed in at.':
    '对端网关的设置：它不在您已登录的任何站点。',
  'The peer address is not the other end’s external address': '对端地址不是另一端的外部地址',
  'The peer networks are not what the other end offers': '对端网络与另一端提供的不一致',
  'The tunnel is up all the same: strongSwan takes more than its policy says, or still runs an older configuration. {advice}':
    '隧道仍然处于已建立状态：strongSwan 接受的范围大于其策略，或仍在运行旧的配置。{advice}',
  'The two ends hold different pre-shared keys': '两端的预共享密钥不同',
  'The two ends want different {what}': '两端要求不一致：{what}',
  'This end expects another identity than the other one presents': '本端预期的身份标识与另一端出示的不同',
  'This end presents another identity than the other one expects': '本端出示的身份标识与另一端预期的不同',
  'This side’s networks are not what the other end expects': '本端网络与另一端预期的不一致',
  'Use the addresses as identities at both ends, or the same names.':
    '请在两端都以地址作为身份标识，或使用相同的名称。',
  'What runs is not what is written: {difference}': '实际运行的与配置的不一致：{difference}',
  'Whether an agent serves the router: administrators see that.':
    '是否有代理为该路由器提供服务：管理员可以查看。',
  'Whether both ends hold the same key.': '两端是否持有相同的密钥。',
  'Whether the security groups of the machines let the other side in.': '虚拟机的安全组是否放行对端。',
  'Which daemon the cloud runs: the rules of strongSwan and Libreswan were both applied.':
    '云平台使用哪种守护进程：strongSwan 与 Libreswan 的规则均已应用。',
  'encapsulation modes': '封装模式',
  'encryption for IKE': 'IKE 加密算法',
  'encryption for the traffic': '流量加密算法',
  'integrity for IKE': 'IKE 完整性算法',
  'integrity for the traffic': '流量完整性算法',
  'phase 1 modes': '第一阶段模式',
  protocols: '协议',
} as const
