/** What the other gateway’s log says, and the values of this end beside it. */
export const peerLog = {
  'A gateway said goodbye: a change or a restart at one end, or a lifetime that ran out. Look for what stands before it.':
    '某个网关主动结束了隧道：一端有改动或重启，或生存期已到。请查看此行之前的内容。',
  'A tunnel was replaced by a newer one of the same identities': '隧道被身份标识相同的新隧道取代',
  'AWS Site-to-Site VPN, contents of the logs': 'AWS Site-to-Site VPN，日志内容',
  'Another connection there already holds the same networks': '对端的另一个连接已占用相同的网络',
  'Azure VPN Gateway, IKEDiagnosticLog and IKEErrors.txt; Windows system error codes':
    'Azure VPN Gateway，IKEDiagnosticLog 与 IKEErrors.txt；Windows 系统错误代码',
  'Cisco, IPsec troubleshooting: debug messages; ASA system log messages':
    'Cisco，IPsec 故障排查：调试消息；ASA 系统日志消息',
  'Compare PFS group and lifetimes there with the IPsec policy here.':
    '请将对端的 PFS 组和生存期与本端的 IPsec 策略比对。',
  'Compare encryption, integrity (or hash and PRF) and Diffie-Hellman group of phase 1 there with the IKE policy here.':
    '请将对端第一阶段的加密算法、完整性算法（或哈希与 PRF）和 DH 组与本端的 IKE 策略比对。',
  'Compare protocol, encryption, integrity and PFS group of phase 2 there with the IPsec policy here. PFS is always on here.':
    '请将对端第二阶段的协议、加密算法、完整性算法和 PFS 组与本端的 IPsec 策略比对。本端始终启用 PFS。',
  'Compare the key there with the one here, letter by letter and without blanks around it, or give both a new one.':
    '请逐字比对对端与本端的密钥，注意前后不能有空格，或为两端更换新密钥。',
  'Compare the remote address there with this end’s external address, and whether the connection there is enabled and of the same IKE version.':
    '请将对端配置的远端地址与本端的外部地址比对，并确认对端的连接已启用且 IKE 版本相同。',
  'Compare the remote address there with this end’s external address; let UDP 500, UDP 4500 and ESP pass between the two. Some daemons also stay silent where key or proposals differ.':
    '请将对端配置的远端地址与本端的外部地址比对；放行两端之间的 UDP 500、UDP 4500 与 ESP。当密钥或提议不一致时，部分守护进程也不会应答。',
  'FortiOS, event log and diagnose debug application ike':
    'FortiOS，事件日志与 diagnose debug application ike',
  'IKE came up, the part for the traffic did not': 'IKE 已建立，承载流量的部分未建立',
  'IKE {version} in {mode} mode, {algorithms}': 'IKE {version}，{mode} 模式，{algorithms}',
  'IKE {version}, {algorithms}': 'IKE {version}，算法 {algorithms}',
  'It costs one more round where both know the group, and fails where they do not: set the same group there as in the IKE policy here.':
    '两端都支持该组时会多一轮交互，否则协商失败：请将对端设为与本端 IKE 策略相同的组。',
  'Junos, KMD system log messages': 'Junos，KMD 系统日志消息',
  'Key and identities are right. Compare phase 2 and the networks there with the IPsec policy and the networks here.':
    '密钥和身份标识正确。请将对端的第二阶段与网络同本端的 IPsec 策略与网络比对。',
  'Let UDP 4500 pass. Behind a NAT a gateway presents its own address as identity: use that address, or a name, as ID at both ends. AH cannot pass.':
    '请放行 UDP 4500。位于 NAT 之后的网关会以自身地址作为身份标识：请在两端都以该地址或某个名称作为 ID。AH 无法通过。',
  'Libreswan, programs/pluto; Oracle, Site-to-Site VPN troubleshooting':
    'Libreswan，programs/pluto；Oracle，Site-to-Site VPN 故障排查',
  'Local networks there must be the peer networks here, remote networks there the local ones here, with the same prefix lengths.':
    '对端配置的本地网络必须是这里的对端网络，对端配置的远端网络必须是这里的本端网络，且前缀长度相同。',
  'New pre-shared key': '更换预共享密钥',
  'Once is normal after a restart. Again and again means that two connections use the same pair of identities, or that both ends begin at once.':
    '重启后出现一次属于正常。反复出现则说明两个连接使用了同一对身份标识，或两端同时发起。',
  'One gateway did not accept who the other says it is': '一端网关不认可另一端的身份',
  'Remove the doubled connection there, or give each connection networks of its own.':
    '请删除对端重复的连接，或为每个连接设置各自的网络。',
  'RouterOS, log topic ipsec; racoon': 'RouterOS，日志主题 ipsec；racoon',
  'Set authentication by pre-shared key there, for both directions: Neutron has no other.':
    '请在对端将双向认证都设为预共享密钥：Neutron 不支持其他方式。',
  'Set main mode at both ends, or use IKE version 2, which has no modes.':
    '请在两端都设为主模式，或使用没有模式之分的 IKEv2。',
  'Set the same IKE version at both ends, best version 2.': '请在两端设置相同的 IKE 版本，最好是版本 2。',
  'Set the same PFS group there as in the IPsec policy here. With IKE version 2 the tunnel comes up all the same and dies when its keys are first renewed.':
    '请将对端设为与本端 IPsec 策略相同的 PFS 组。使用 IKEv2 时隧道仍会建立，但首次重新协商密钥时会断开。',
  'The PFS groups differ': 'PFS 组不同',
  'The keys could not be renewed': '未能重新协商密钥',
  'The line does not say in which phase: compare phase 1 there with the IKE policy here, then phase 2 with the IPsec policy.':
    '该行未说明是哪个阶段：请先将对端的第一阶段与本端的 IKE 策略比对，再将第二阶段与 IPsec 策略比对。',
  'The other gateway asked for another Diffie-Hellman group': '对端网关要求使用另一个 DH 组',
  'The other gateway expects other identities': '对端网关预期的身份标识不同',
  'The other gateway gets no answer from here': '对端网关收不到本端的应答',
  'The other gateway has no connection for this end': '对端网关没有对应本端的连接',
  'The other gateway took this end for dead': '对端网关判定本端已失效',
  'The other gateway wants another way of authentication': '对端网关要求使用另一种认证方式',
  'The pre-shared keys differ, or the identities do: compare the key first, then local and remote ID there with peer and local ID here.':
    '预共享密钥不同，或身份标识不同：请先比对密钥，再将对端配置的本地 ID 与远端 ID 分别同本端的对端 ID 与本端 ID 比对。',
  'The remote ID there must be the local ID here, and the local ID there the peer ID here, of the same kind: address or name.':
    '对端配置的远端 ID 必须是这里的本端 ID，对端配置的本地 ID 必须是这里的对端 ID，且类型相同：地址或名称。',
  'The tunnel was ended in an orderly way': '隧道被正常结束',
  'The tunnel was up and answers stopped: look for a line that drops, a NAT that forgets UDP 4500, or a restart here. Dead peer detection with restart brings it back.':
    '隧道曾经建立，之后应答中断：请检查线路是否中断、NAT 是否遗忘 UDP 4500 的会话，或本端是否重启。将 DPD 动作设为 restart 可使其恢复。',
  'The two ends have no common proposal': '两端没有共同的提议',
  'The two ends have no common proposal for IKE': '两端没有共同的 IKE 提议',
  'The two ends have no common proposal for the traffic': '两端没有共同的流量保护提议',
  'The two ends name different networks': '两端填写的网络不同',
  'The two ends speak different IKE versions': '两端的 IKE 版本不同',
  'The two ends want different phase 1 modes': '两端的第一阶段模式不同',
  'There is a NAT between the two gateways': '两个网关之间存在 NAT',
  'dead peer detection {action}, asks every {interval} s, dead after {timeout} s':
    'DPD 动作 {action}，每 {interval} 秒探测一次，{timeout} 秒后判定为失效',
  'external address {own}, peer address {peer}': '外部地址 {own}，对端地址 {peer}',
  'local ID {local}, peer ID {peer}': '本端 ID {local}，对端 ID {peer}',
  'local {networks}': '本端网络 {networks}',
  'peer {networks}': '对端网络 {networks}',
  'strongSwan, src/libcharon; pfSense manual, troubleshooting IPsec logs':
    'strongSwan，src/libcharon；pfSense 手册，IPsec 日志故障排查',
  unknown: '未知',
  '{id} (a name)': '{id}（名称）',
  '{id} (an address)': '{id}（地址）',
  '{protocol} in {mode} mode, {algorithms}': '{protocol}，{mode} 模式，{algorithms}',
} as const
