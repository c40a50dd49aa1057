/** The pages of IKE and IPsec policies. */
export const policies = {
  'A fresh key exchange for every rekeying.': '每次重新协商密钥都进行一次新的密钥交换。',
  'A fresh key exchange for every rekeying. There is no way to switch it off.':
    '每次重新协商密钥都进行一次新的密钥交换，无法关闭。',
  'At least 60.': '至少 60。',
  'Between sites it is tunnel.': '站点之间使用 tunnel。',
  'Both ends of a tunnel need the same values. A policy that a connection uses cannot be changed.':
    '隧道两端的取值必须相同。正被连接使用的策略不能修改。',
  'Change a policy in use': '更改使用中的策略',
  'Change in use': '更改使用中的策略',
  Cryptography: '加密套件',
  'Diffie-Hellman group': 'DH 组',
  Encapsulation: '封装模式',
  Encryption: '加密算法',
  Findings: '发现项',
  'How the traffic in the tunnel is protected. Both ends need the same.':
    '隧道内流量的保护方式，两端必须相同。',
  'How the two gateways protect their negotiation. Both ends need the same.':
    '两端网关保护协商过程的方式，两端必须相同。',
  'IKE version': 'IKE 版本',
  Integrity: '完整性算法',
  Lifetime: '生存期',
  'Lifetime (seconds)': '生存期（秒）',
  'Neutron calls this field PFS.': 'Neutron 将此字段称为 PFS。',
  'Neutron calls this field PFS; in an IKE policy it is the Diffie-Hellman group.':
    'Neutron 将此字段称为 PFS；在 IKE 策略中它就是 DH 组。',
  'New IKE policy': '新建 IKE 策略',
  'New IPsec policy': '新建 IPsec 策略',
  'New values': '新取值',
  'No IKE policy yet': '还没有 IKE 策略',
  'No IPsec policy yet': '还没有 IPsec 策略',
  'No connection uses it, so it can be changed and deleted.': '没有连接使用它，可以修改和删除。',
  'No connection uses it. Until you reload the panel, Undo makes it again, with a new ID.':
    '没有连接使用它。重新加载面板之前，可通过“撤销”重新创建它，但 ID 会变。',
  'PFS group': 'PFS 组',
  'Phase 1 mode': '第一阶段模式',
  Protocol: '协议',
  'The cloud freezes a policy while a connection uses it, even its name. “Change in use” makes a new policy and the connections anew with it, step by step.':
    '策略被连接使用期间，云平台不允许做任何修改，包括名称。“更改使用中的策略”会逐步创建新策略，并用它重建连接。',
  'Used by': '使用者',
  Values: '取值',
  'Without meaning in IKEv2.': '在 IKEv2 中没有意义。',
  'Worth knowing': '值得注意',
  'the tunnels that use it': '使用它的隧道',
  '{duration} ({seconds} s)': '{duration}（{seconds} 秒）',
  '“Connect a site” makes one with strong values. Make your own where the other site asks for something else.':
    '“连接站点”会创建一个取值安全的策略。对端有其他要求时，请自行创建。',
  'Change a value to see the planned steps.': '修改任一取值即可查看计划的步骤。',
  'Clear selection': '清除选择',
  'Connections that move to the new policy': '改用新策略的连接',
  'Only tunnels with both ends yours': '仅选两端都归您管理的隧道',
  'Replace the policy': '替换策略',
  'Select all': '全选',
  'Select at least one connection.': '请至少选择一个连接。',
  'The other connections keep the old policy, so it stays.': '其他连接继续使用旧策略，因此旧策略会保留。',
  '{address}, not at a site you are signed in to': '{address}，不在您已登录的站点中',
  '{address}, your end at {site}': '{address}，您在 {site} 的一端',
  '{moving} of {count} selected': '已选 {moving} / {count}',
  'Status of the tunnels': '各隧道的状态',
  'A policy in use can’t be edited, not even its name. This creates a new policy and re-creates the selected connections with it.':
    '使用中的策略不能修改，连名称也不行。这里会创建一个新策略，并用它重新创建所选的连接。',
} as const
