/** What the rules about one end say, what is known before a plan runs, and how it is mended. */
export const findings = {
  'A few lost packets are enough to take the peer for dead': '丢失少量报文就会把对端判定为失效',
  'A local network is no longer on the router': '某个本端网络已不在路由器上',
  'A network is on both sides': '同一网络出现在两端',
  'A network on this router overlaps a peer network': '此路由器上的网络与对端网络重叠',
  'AH does not survive address translation, and the peer is behind it':
    'AH 无法穿越地址转换（NAT），而对端位于其后',
  'Add an ingress rule for {networks} to their security groups, for what the other side may reach. What they send themselves gets its answers anyway.':
    '请在其安全组中为 {networks} 添加入方向规则，放行对端可访问的内容。虚拟机主动发出的流量，其应答本来就会放行。',
  'Add host routes for {networks} by way of {router} to the subnet, or make that router its gateway.':
    '请在该子网中为 {networks} 添加经由 {router} 的主机路由，或将该路由器设为子网的网关。',
  'All traffic of these networks goes to the peer, floating IPs stop working, and the tunnel’s own packets may be caught: name the peer’s networks instead.':
    '这些网络的全部流量都会发往对端，浮动 IP 将失效，隧道自身的报文也可能被卷入：请改为填写对端的具体网络。',
  'Another connection of this router leads to the same network': '此路由器的另一个连接通往同一网络',
  'Another connection to the same peer has another IKE policy':
    '通往同一对端的另一个连接使用了不同的 IKE 策略',
  'Attach it to the router again, or take it out of the tunnel.': '请将其重新接入路由器，或从隧道中移除。',
  'Change the IKE policy': '更改 IKE 策略',
  'Change the IPsec policy': '更改 IPsec 策略',
  'Change the networks': '更改网络',
  'Change the parts of the connection': '更改连接的组成部分',
  'Compare, in this order: IKE version and algorithms, the key, the identities, then that UDP 500, UDP 4500 and ESP pass both ways, then the networks.':
    '请依次比对：IKE 版本与算法、密钥、身份标识，再确认 UDP 500、UDP 4500 与 ESP 双向可通，最后比对网络。',
  'Delete the service and what stands on it, then make it anew.':
    '请删除该服务及依赖它的对象，然后重新创建。',
  'Edit the connection': '编辑连接',
  'Enable it.': '请将其启用。',
  'Enter the public address of the other gateway.': '请填写对端网关的公网地址。',
  'Give both ends the same PFS group: a difference is not noticed as the tunnel comes up, only at the first renewal.':
    '请让两端使用相同的 PFS 组：隧道建立时不会发现差异，首次重新协商密钥时才会暴露。',
  'IKEv1 carries only the first pair of networks on strongSwan': '在 strongSwan 上，IKEv1 只承载第一对网络',
  'It goes down again and again': '隧道反复断开',
  'It goes down whenever its keys are renewed': '每次重新协商密钥时隧道都会断开',
  'It is disabled here': '本端已禁用',
  'It was made just now': '刚刚创建',
  'Leave it out: instances would not get their metadata.': '请将其排除：否则实例将无法获取元数据。',
  'Leave it out: the cloud routes the tunnel’s packets through it.':
    '请将其排除：云平台通过它转发隧道的报文。',
  'Let the timeout be at least three intervals: 30 and 120 s do well.':
    '超时时间应至少为间隔的三倍：30 秒与 120 秒即可。',
  'Look for packet loss on the way, and for a NAT that forgets the tunnel: keep-alives every 20 s or less, DPD of 30 and 120 s with restart.':
    '请检查途中是否丢包，以及 NAT 是否会遗忘隧道的会话：保活间隔不超过 20 秒，DPD 设为间隔 30 秒、超时 120 秒、动作 restart。',
  'Machines here send what is for the peer to another router':
    '本端的虚拟机把发往对端的流量交给了另一个路由器',
  'Make the VPN service anew and move its connections: the address is copied once.':
    '请重新创建 VPN 服务并迁移其连接：该地址只在创建时复制一次。',
  'Make the agent look again': '让代理重新检查',
  'Make the other end there: “Connect a site” makes both.': '请在那里创建另一端：“连接站点”会同时创建两端。',
  'Move the connection': '迁移连接',
  'Name only the greater one: some devices refuse the pair.':
    '请只填写较大的网络：部分设备会拒绝这样的组合。',
  'No agent serves the router': '没有代理为该路由器提供服务',
  'No gateway can have this peer address': '任何网关都不可能使用此对端地址',
  'Nothing to do, where the peer takes calls: only Libreswan’s driver heeds it.':
    '对端接受由本端发起的协商时无需处理：只有 Libreswan 驱动遵循此设置。',
  'One network of the list lies in another': '列表中的一个网络包含在另一个网络内',
  'Only one of them can carry it: give them different networks, or remove one.':
    '只有其中一个能够承载流量：请为它们设置不同的网络，或删除其中一个。',
  'Only the peer can start this tunnel': '此隧道只能由对端发起',
  'Packets over {mtu} bytes do not fit through this tunnel': '超过 {mtu} 字节的报文无法通过此隧道',
  'Remove what is no longer used, or ask the administrator for more.':
    '请删除不再使用的资源，或向管理员申请更多配额。',
  'Renumber one side: packets for an own network never enter the tunnel.':
    '请为其中一端重新规划地址：发往本端自身网络的报文不会进入隧道。',
  'Right where a private line joins the sites. Over the Internet, use the peer’s public address.':
    '站点之间通过专线互联时无误。经由互联网时，请使用对端的公网地址。',
  'Schedule the router to an agent that has the VPN extension.': '请将该路由器调度到具有 VPN 扩展的代理上。',
  'Set an external gateway on the router, then make the VPN service anew.':
    '请为路由器设置外部网关，然后重新创建 VPN 服务。',
  'Should the peer move, enter its name or address again.': '若对端更换了地址，请重新填写其名称或地址。',
  'Some machines here let nothing in from the other side': '本端部分虚拟机不放行来自对端的任何流量',
  'Start the agent again. Until then statuses stay as they were last reported, whatever the tunnel does.':
    '请重新启动该代理。在此之前，无论隧道实际如何，状态都停留在最后一次上报的值。',
  'The agent never reported this connection': '代理从未上报过此连接',
  'The agent of the router is dead': '该路由器的代理已失联',
  'The agents’ reports race with the daemon: updating the router makes the agent look again. If that does not help, the daemon refused the configuration, or no agent serves the router.':
    '代理的上报与守护进程之间存在竞争：更新路由器会让代理重新检查。如果仍无效果，则说明守护进程拒绝了该配置，或没有代理为该路由器提供服务。',
  'The cloud could not set up the VPN service': '云平台未能建立该 VPN 服务',
  'The cloud looks this name up once, and keeps the address': '云平台只解析此名称一次，之后沿用得到的地址',
  'The daemons go by their retransmissions: strongSwan gives up after about 165 s.':
    '守护进程以重传次数为准：strongSwan 约 165 秒后放弃。',
  'The identities do not go together': '两个身份标识不匹配',
  'The other end has no connection to this one': '另一端没有通往本端的连接',
  'The other gateway does not agree, or cannot be reached': '对端网关未能协商一致，或无法到达',
  'The peer address is private': '对端地址是私网地址',
  'The peer is behind address translation: let it start, or forward UDP 500 and 4500 to it.':
    '对端位于地址转换（NAT）之后：请由对端发起，或将 UDP 500 与 4500 转发给它。',
  'The peer must dial the translated address and expect the local ID: set the local ID to what it expects.':
    '对端必须连接转换后的地址，并以本端 ID 作为预期标识：请将本端 ID 设为对端预期的值。',
  'The peer networks take in OVN’s transit network': '对端网络包含了 OVN 的中转网络',
  'The peer networks take in the metadata address': '对端网络包含了元数据地址',
  'The peer networks take in the peer’s own address': '对端网络包含了对端自身的地址',
  'The quota of {project} in {region} is too small for this':
    '项目 {project} 在区域 {region} 的配额不足以完成此操作',
  'The router’s external address has changed since the VPN service was made':
    '创建 VPN 服务之后，路由器的外部地址发生了变化',
  'The security groups here let nothing in from the other side': '本端的安全组不放行来自对端的任何流量',
  'The tunnel’s own packets may be caught by it: name networks that do not hold the gateway.':
    '隧道自身的报文可能被卷入其中：请填写不包含该网关的网络。',
  'This cloud’s gateway is itself behind address translation': '此云的网关自身位于地址转换（NAT）之后',
  'Transport mode breaks behind address translation': '传输模式在地址转换（NAT）之后无法工作',
  'Transport mode carries only what the gateways themselves send': '传输模式只承载网关自身发出的流量',
  'Use ESP: AH signs the addresses that the translator changes.':
    '请使用 ESP：AH 会对地址签名，而 NAT 会修改这些地址。',
  'Use IKEv2, or one connection for each pair of networks.': '请使用 IKEv2，或为每一对网络各建一个连接。',
  'Use hold, clear or restart.': '请使用 hold、clear 或 restart。',
  'Use the same IKE policy for both: as responder the daemon may pick the wrong one.':
    '请让两者使用同一个 IKE 策略：作为响应方时，守护进程可能选错。',
  'Use tunnel mode for networks behind the gateways.': '网关之后的网络请使用隧道模式。',
  'Use tunnel mode: in transport mode checksums no longer fit the changed addresses.':
    '请使用隧道模式：在传输模式下，地址被修改后校验和不再匹配。',
  'Wait: agents report every minute or so.': '请稍候：代理大约每分钟上报一次。',
  'Where pings pass and transfers hang, clamp the MSS to {mss4} at the peer ({mss6} for IPv6), or lower the MTU inside. strongSwan’s driver does not use the connection’s MTU.':
    '如果 ping 能通而传输卡住，请在对端将 MSS 限制为 {mss4}（IPv6 为 {mss6}），或调低内部网络的 MTU。strongSwan 驱动不使用连接的 MTU。',
  'Where they overlap, either the router’s own network or the peer’s cannot be reached: renumber one.':
    '在重叠部分，路由器自身的网络与对端的网络必有一个无法到达：请为其中一个重新规划地址。',
  'With IKEv2 the DPD timeout is not used': 'IKEv2 不使用 DPD 超时时间',
  'strongSwan does not load a connection with this DPD action': 'strongSwan 不加载使用此 DPD 动作的连接',
  'strongSwan’s driver dials although the other side should': '本应由对端发起，strongSwan 驱动仍会主动发起',
  'You replaced the IKE policy {ago}; the peer still has the old one':
    '您{ago}替换了 IKE 策略；对端仍使用旧策略',
  'You replaced the IPsec policy {ago}; the peer still has the old one':
    '您{ago}替换了 IPsec 策略；对端仍使用旧策略',
  'You changed the pre-shared key {ago}; the peer still has the old one':
    '您{ago}更改了预共享密钥；对端仍使用旧密钥',
  'You changed the networks {ago}; the peer still has the old ones': '您{ago}更改了网络；对端仍使用旧网络',
  'You moved the tunnel to another VPN service {ago}; the peer still has the old address':
    '您{ago}将隧道移到了另一个 VPN 服务；对端仍使用旧地址',
  'it was ACTIVE before, and has not been since': '此前为 ACTIVE，之后再未恢复',
  'Update the peer: its new configuration is ready to download.': '请更新对端：其新配置可供下载。',
  'RFC 7296 section 2.7; your own plan in this browser': 'RFC 7296 第 2.7 节；您在此浏览器中的变更计划',
  'Open the new peer configuration': '打开新的对端配置',
  '{what}: {from} → {to}': '{what}：{from} → {to}',
  '{count} d ago': '{count} 天前',
  'local networks': '本端网络',
  'The tunnel from before your change may still be in use': '更改之前的旧隧道可能仍在使用',
  'With strongSwan, the old tunnel stays in use for now': '使用 strongSwan 时，旧隧道会暂时继续使用',
  'Open the VPN service': '打开 VPN 服务',
  'On a router with other tunnels, strongSwan keeps the old one up until IKE authenticates again, at most {hours} h after the change. To use the new settings now, disable the VPN service, wait until it is Down, and enable it: all tunnels of the router stop for about {seconds} s.':
    '路由器上还有其他隧道时，strongSwan 会保持旧隧道，直到 IKE 重新认证（最迟在更改后 {hours} 小时）。要立即使用新设置，请禁用 VPN 服务，等待其状态变为“未运行”，然后重新启用：该路由器上的所有隧道会中断约 {seconds} 秒。',
  'A router with other tunnels only reloads: traffic goes on with the old settings, and the new connection is shown as Down, until IKE authenticates again, at most {hours} h later. To use the new settings at once, disable the VPN service after the plan, wait until it is Down, and enable it: all tunnels of the router stop for about {seconds} s. Libreswan restarts all tunnels of the router at each change.':
    '路由器上还有其他隧道时只会重新加载配置：流量继续使用旧设置，新连接显示为“未建立”，直到 IKE 重新认证（最迟 {hours} 小时后）。要立即使用新设置，请在计划完成后禁用 VPN 服务，等待其状态变为“未运行”，然后重新启用：该路由器上的所有隧道会中断约 {seconds} 秒。Libreswan 则在每次更改时重启该路由器上的所有隧道。',
} as const
