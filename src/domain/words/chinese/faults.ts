/** Faults of the panel itself, parts that do not load, and what cannot be shown. */
export const faults = {
  'A part of the panel could not be loaded': '面板的一部分无法加载',
  'A part of the panel failed': '面板的一部分出错',
  'A part of the panel is missing on the server. Tell the administrator of the panel.':
    '服务器上缺少面板的一部分。请告知面板的管理员。',
  'Copy report': '复制报告',
  'It was moved meanwhile. Reload the agents to see where it is.':
    '它已被移走。请重新加载代理，查看它现在的位置。',
  'Not now': '稍后再说',
  'No key yet: generate one, or paste the key of the other gateway':
    '尚无密钥：请生成一个，或粘贴对端网关的密钥',
  Reload: '重新加载',
  'Reload the page to continue.': '请重新加载页面以继续。',
  'Sites of {user} at {cloud}': '{user} 在 {cloud} 的站点',
  'Something went wrong': '出现问题',
  'Something went wrong in the panel': '面板出现故障',
  'The address of this side is not known': '本端的地址未知',
  'The answer cannot be read': '无法读取响应',
  'The cloud asks to wait until {time}. Try again then.': '云平台要求等到 {time}。请届时重试。',
  'The cloud, or a proxy in front of it, sent something that the panel does not understand. Try again. If it happens again, send this to an administrator:':
    '云平台或其前面的代理返回了面板无法理解的内容。请重试。如果再次出现，请把以下内容发给管理员：',
  'The fault is in the panel, not in the cloud. Try again or reload the page. If it happens again, copy the report and send it to whoever runs the panel.':
    '故障出在面板，而不是云平台。请重试或重新加载页面。如果再次出现，请复制报告并发给面板的管理员。',
  'The panel was updated, or the network is down. Everything on this page is kept. Reload the page to continue.':
    '面板已更新，或网络已断开。此页面上的内容都会保留。请重新加载页面以继续。',
  'The panel was updated. What you typed stays on this page until you reload it.':
    '面板已更新。在您重新加载之前，已输入的内容会保留在此页面上。',
  'The router of its VPN service has no external address, or your roles hide it, so there is nothing to enter in the peer gateway. Check the router, then try again.':
    '其 VPN 服务的路由器没有外部地址，或您的角色看不到该地址，因此没有可填入对端网关的内容。请检查路由器，然后重试。',
  'This cloud offers no value that the device takes. Choose another device.':
    '此云没有该设备可用的值。请选择其他设备。',
  'This is another user’s account': '这是另一个用户的账户',
} as const
