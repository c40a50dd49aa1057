/** The agents that run tunnels, and moving routers between them. */
export const adminAgents = {
  Agents: '代理',
  'Availability zone': '可用区',
  'Choose an agent: the calls show here.': '请选择一个代理：此处将显示要执行的调用。',
  'Connections of the router': '路由器的连接',
  Dead: '失联',
  'Dead agent {host} carries {count} tunnels': '失联的代理 {host} 承载 {count} 条隧道',
  'Dead, disabled': '失联，已禁用',
  Disable: '禁用',
  'Disable the agent on {host}': '禁用 {host} 上的代理',
  'Disabled agent {host} has {count} tunnels': '已禁用的代理 {host} 有 {count} 条隧道',
  Enable: '启用',
  'Enable the agent on {host}': '启用 {host} 上的代理',
  Extensions: '扩展',
  From: '来源',
  'Give it to the agent': '分配给该代理',
  'Give {name} to an agent': '将 {name} 分配给代理',
  'Highly available: also on {hosts}.': '高可用：同时位于 {hosts}。',
  Host: '主机',
  'It cannot host distributed routers.': '它不能承载分布式路由器。',
  'It does not have the VPN extension.': '它没有 VPN 扩展。',
  'It has let go of them: they are down, whatever their statuses say.':
    '它已释放这些隧道：无论状态如何显示，隧道均已断开。',
  'It has the router already.': '它已承载该路由器。',
  'It is a compute node’s agent (DVR).': '它是计算节点的代理（DVR）。',
  'It is dead.': '它已失联。',
  'It is disabled.': '它已禁用。',
  'It lives, and has let go of every router it had.': '它存活，但已释放其承载过的所有路由器。',
  'It no longer sends heartbeats. What it carries may run on, but nobody reports it or changes it.':
    '它不再发送心跳。它承载的隧道可能仍在运行，但没有代理上报其状态或应用变更。',
  'It sends heartbeats, and does what it is told.': '它正常发送心跳并执行下发的配置。',
  'It was deleted, belongs to another region, or runs no tunnels.':
    '它可能已被删除、属于其他区域，或不承载隧道。',
  'It was deleted, or lost its VPN service. Choose a router on the page of an agent.':
    '它可能已被删除，或不再有 VPN 服务。请在代理的页面上选择路由器。',
  'It was taken from {host}, and the second call failed: its tunnels are down. Try again to give it to the new agent, or undo to give it back to {host}.':
    '已从 {host} 移除，但第二个调用失败：其隧道已断开。请重试以分配给新代理，或撤销以归还给 {host}。',
  'Its last heartbeat was {when}. Start it again, or move its routers.':
    '其上次心跳：{when}。请重新启动该代理，或迁移其路由器。',
  'Its tunnels go with it.': '其隧道将随之迁移。',
  'Last heartbeat': '上次心跳',
  Mode: '模式',
  'Move a router': '迁移路由器',
  'Move the router': '迁移路由器',
  'Move to another agent': '迁移到其他代理',
  'Move {name}': '迁移 {name}',
  'No agent runs tunnels here': '此处没有承载隧道的代理',
  'No other agent of this region can run tunnels: start one on another node first.':
    '此区域没有其他可承载隧道的代理：请先在另一个节点上启动一个。',
  'No tunnel is among what stops.': '其中没有隧道会中断。',
  'No tunnel runs here': '此处没有运行隧道',
  'None of the routers on this agent has a VPN service. A router can be moved here from another agent.':
    '此代理上的路由器均没有 VPN 服务。可以从其他代理将路由器迁移到此处。',
  'Nothing routes there: {count} tunnels are down, whatever their statuses say.':
    '没有代理为其转发：无论状态如何显示，{count} 条隧道均已断开。',
  'Only administrators change this: you need the role admin': '仅管理员可更改：您需要 admin 角色',
  'Open the agent on {host}': '打开 {host} 上的代理',
  'Routers with VPN': '有 VPN 的路由器',
  State: '状态',
  'Statuses of these are stale: no agent reports them.': '以下状态已过时：没有代理上报。',
  'Statuses of these are stale: {counts}, as last reported.': '其状态已过时，最后一次上报为：{counts}。',
  'The agent is dead. Once it is back it lets go of every router it has, and no other agent takes them over.':
    '该代理已失联。恢复后它会释放其所有路由器，且其他代理不会接管。',
  'The agent on {host} is dead, and cannot take {router} down. If that node still runs, the router’s addresses and its IKE daemon are there twice after the move: make sure that the node is down, or end the daemon there.':
    '{host} 上的代理已失联，无法停用 {router}。如果该节点仍在运行，迁移后路由器的地址和 IKE 守护进程会同时存在于两处：请确认该节点已关闭，或在其上结束守护进程。',
  'The agent takes up the routers that are bound to it again, which takes up to a minute, and can be given other ones.':
    '该代理将重新承载绑定到它的路由器（最长需一分钟），并可接受其他路由器。',
  'The cloud has no L3 agent and no VPN agent, or does not tell your roles of them.':
    '该云没有 L3 代理和 VPN 代理，或不向您的角色提供其信息。',
  'Their statuses stay as they are. The routers stay bound to it, and it takes no other ones. To keep the tunnels, move the routers first.':
    '其状态显示保持不变。路由器仍绑定到该代理，且它不再接受其他路由器。如需保留隧道，请先迁移路由器。',
  'The router is not on this agent': '该路由器不在此代理上',
  'There is no such agent here': '此处没有该代理',
  'There is no such router with a VPN service': '没有此带有 VPN 服务的路由器',
  'To the agent on': '目标代理所在主机',
  'Until {host} has reported, these are the old agent’s word. Agents report each minute, unless the operator said otherwise.':
    '在 {host} 上报之前，以上是原代理的上报结果。除非运维人员另有设置，代理每分钟上报一次。',
  'What runs the tunnels of every project in {region}. Statuses are the word of these agents.':
    '在 {region} 承载所有项目隧道的代理。隧道状态由这些代理上报。',
  'Where to': '迁移目标',
  'Within seconds the agent lets go of every router it has, and no other agent takes them over.':
    '该代理将在数秒内释放其所有路由器，且其他代理不会接管。',
  'never seen': '从未上报',
  'no agent': '无代理',
  'no zone': '无可用区',
  'not told': '未提供',
  'the agent': '代理',
  'the agents': '代理',
  '{age} ago': '{age}前',
  '{count} active': '{count} 已建立',
  '{count} being set up': '{count} 建立中',
  '{count} connections on {routers} stop ({counts}), with all else that those routers route.':
    '{routers}上的 {count} 个连接将中断（{counts}），这些路由器转发的其他流量也会中断。',
  '{count} disabled or other': '{count} 已禁用或其他',
  '{count} down': '{count} 未建立',
  '{count} error': '{count} 错误',
  '{count} routers': '{count} 个路由器',
  '{count} routers with VPN': '{count} 个有 VPN 的路由器',
  '{count} routers with VPN services are on no agent': '{count} 个有 VPN 服务的路由器未分配给任何代理',
  '{router} may be on no agent now': '{router} 现在可能未分配给任何代理',
  '{router} of {project}': '{router}（项目 {project}）',
  '{shown} of {count}, the worst first. All are on the page {tunnels}.':
    '显示 {count} 个中的 {shown} 个，问题最严重的在前。全部连接请见页面{tunnels}。',
} as const
