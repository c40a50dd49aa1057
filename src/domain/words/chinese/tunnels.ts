/** What is done with a tunnel from its connection: diagnosed, changed, given a new key, exported. */
export const tunnels = {
  'Both ends need the same pre-shared key.': '两端需要相同的预共享密钥。',
  'Change the connection': '更改连接',
  'Change the key': '更换密钥',
  'Choose other parts or networks: the plan shows here.': '请选择其他组成部分或网络：变更计划会显示在此处。',
  'Copy the configuration': '复制配置',
  'Fingerprint {fingerprint}': '指纹 {fingerprint}',
  'It stays in this page: nothing of it is sent or kept': '内容只留在此页面：不会发送，也不会保存',
  'Its networks, policies and service. Every other field is kept.':
    '更改其网络、策略和服务。其余字段保持不变。',
  'Loading the diagnosis': '正在加载诊断结果',
  'Log of the other gateway': '对端网关的日志',
  'New key for {name}': '为 {name} 更换密钥',
  'New pre-shared key (field)': '新的预共享密钥',
  'None of these lines is known here. Look for the lines of IKE or IPsec with failed, error, mismatch, no proposal or timeout, from the moment the tunnel was tried.':
    '无法识别其中任何一行。请查找尝试建立隧道时与 IKE 或 IPsec 有关、带有 failed、error、mismatch、no proposal 或 timeout 的行。',
  'Nothing: what the panel can read of both ends fits together.':
    '未发现问题：面板所能读取的两端设置相互匹配。',
  'Paste the other gateway’s log': '粘贴对端网关的日志',
  Reasons: '原因',
  'The CIDRs behind the other gateway.': '对端网关之后的 CIDR。',
  'The new key': '新密钥',
  'The other end is not at a site you are signed in at: set its gateway to the same values yourself.':
    '对端不在您已登录的任何站点：请自行将其网关设为相同的值。',
  'The other end is {connection} at {site}: it is changed along.':
    '对端是 {site} 的 {connection}：会一并更改。',
  'The other end of {name}': '{name} 的对端配置',
  'The router of this service has no interface in a subnet.': '此服务的路由器未接入任何子网。',
  'This end': '本端配置',
  'What it cannot say': '无法表达的设置',
  'What it stands on': '组成部分与网络',
  'What the log says': '日志分析结果',
  'Configuration for the peer gateway, in the format of your device.': '对端网关的配置，采用您设备的格式。',
  'Configuration of the local end, for your own automation.': '本端的配置，供您的自动化工具使用。',
  'What the panel can read fits together: the reason lies where it cannot look.':
    '面板所能读取的设置相互匹配：原因在面板无法查看之处。',
  'What the panel cannot see:': '面板无法查看：',
  'The connection has changed, and both ends are being read anew. Until then, this is what was found before.':
    '连接已变化，正在重新读取两端。在此之前显示的是先前的结果。',
  'Why it is not up': '未建立的原因',
  'With the pre-shared key': '包含预共享密钥',
  certain: '确定',
  likely: '很可能',
  possible: '可能',
  'the connection': '连接',
  '{device} cannot be set to match this tunnel': '{device} 无法配置为与此隧道匹配',
  '{strength}. Copy it now where the other gateway is not yours.':
    '{strength}。如果对端网关不归您管理，请立即复制。',
} as const
