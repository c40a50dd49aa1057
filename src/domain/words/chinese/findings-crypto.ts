/** What is weak or broken in the cryptography of policies, and the profiles of an audit. */
export const findingsCrypto = {
  '1024 bits can be broken': '1024 位可被破解',
  '1536 bits are too few': '1536 位太短',
  '192 bits of curve are too few': '192 位的曲线太短',
  '3DES with keys that live longer than an hour': '使用 3DES 且密钥生存期超过一小时',
  'AH does not encrypt, and does not pass NAT': 'AH 不加密，也无法穿越 NAT',
  'AH with ESP is refused by the cloud’s drivers': '云平台的驱动拒绝 AH 与 ESP 组合',
  'Aggressive mode offers a hash of the key to anyone who asks': '野蛮模式会向任何请求者提供密钥的哈希值',
  'Change the policy, or choose another profile for this audit.': '请更改该策略，或为本次审计选择其他基线。',
  'GCM and CCM protect integrity themselves. Nothing is to be done.':
    'GCM 与 CCM 自身已保护完整性。无需处理。',
  'IKEv1 is historic': 'IKEv1 已被列为历史标准',
  'IKEv1 is historic (RFC 9395)': 'IKEv1 已被列为历史标准（RFC 9395）',
  'If the cloud runs Libreswan, it does not load these values': '如果云平台使用 Libreswan，则不会加载这些值',
  'Keys are changed all the time: below {seconds} s': '密钥更换过于频繁：不足 {seconds} 秒',
  'Keys live too long: more than {seconds} s': '密钥生存期过长：超过 {seconds} 秒',
  'Libreswan 5 drops IKEv1 unless the administrator allows it':
    '除非管理员允许，否则 Libreswan 5 会丢弃 IKEv1',
  'Libreswan does not load these values': 'Libreswan 不加载这些值',
  'RFC 9206: AES-256-GCM, SHA-384, group 20. Certificates, which Neutron does not have, are not judged.':
    'RFC 9206：AES-256-GCM、SHA-384、group 20。Neutron 没有证书，因此不评判证书。',
  'SHA-1 is on its way out, and newer Neutron drops it': 'SHA-1 正在淘汰，较新的 Neutron 已将其移除',
  'SP 800-77r1: at least 112 bits, no 3DES, no SHA-1.': 'SP 800-77r1：至少 112 位，不用 3DES，不用 SHA-1。',
  'TR-02102-3: IKEv2, groups of at least 3000 bits or curves of 250.':
    'TR-02102-3：IKEv2，组至少 3000 位，曲线至少 250 位。',
  'The PFS group is weaker than the group of the negotiation': 'PFS 组弱于协商所用的组',
  'The hash of this policy is not used': '此策略的哈希算法不会被使用',
  'The traffic’s keys live as long as the negotiation’s': '流量密钥的生存期不短于协商密钥',
  'Transport mode protects only what the gateways themselves send': '传输模式只保护网关自身发出的流量',
  'Use 28800 s; libreswan refuses more than a day.': '请使用 28800 秒；libreswan 拒绝超过一天的值。',
  'Use 3600 s for IPsec and 28800 s for IKE: AWS insists on the order.':
    'IPsec 请使用 3600 秒，IKE 请使用 28800 秒：AWS 要求前者短于后者。',
  'Use 3600 s or more: AWS takes no less than 900, Azure 300.':
    '请使用 3600 秒或更长：AWS 不接受低于 900 秒的值，Azure 不接受低于 300 秒的值。',
  'Use 3600 s.': '请使用 3600 秒。',
  'Use AES, or at most 3600 s: 32 GB under one key give blocks away.':
    '请使用 AES，或最长 3600 秒：同一密钥加密 32 GB 数据后会泄露分组内容。',
  'Use AES-256 or AES-GCM with SHA-2 and group 14, 19, 20 or 21.':
    '请使用 AES-256 或 AES-GCM，搭配 SHA-2 与 group 14、19、20 或 21。',
  'Use AES-256, or AES-256-GCM-16 where both ends have it.':
    '请使用 AES-256；若两端都支持，可使用 AES-256-GCM-16。',
  'Use ESP.': '请使用 ESP。',
  'Use IKEv2, or AES-256.': '请使用 IKEv2 或 AES-256。',
  'Use IKEv2, which every device of the last ten years has.': '请使用 IKEv2，近十年的设备均支持。',
  'Use IKEv2.': '请使用 IKEv2。',
  'Use SHA-256.': '请使用 SHA-256。',
  'Use group 14, or group 19 where both ends have it.': '请使用 group 14；若两端都支持，可使用 group 19。',
  'Use main mode, or IKEv2: with aggressive mode the pre-shared key can be guessed offline.':
    '请使用主模式或 IKEv2：野蛮模式下，预共享密钥可被离线猜测。',
  'Use more than {seconds} s; 28800 s for IKE and 3600 s for IPsec do well.':
    '请使用超过 {seconds} 秒的值；IKE 用 28800 秒、IPsec 用 3600 秒即可。',
  'Use the same group for both.': '请让两者使用相同的组。',
  'Use tunnel mode: networks behind the gateways cannot use transport mode.':
    '请使用隧道模式：网关之后的网络无法使用传输模式。',
  'What the RFCs say of today’s algorithms.': '各 RFC 对现行算法的要求。',
  'it has a small subgroup of unknown origin': '含有来源不明的小子群',
  'it must not be used: a subgroup of 160 bits': '禁止使用：子群只有 160 位',
  'its 64-bit blocks are open to Sweet32, and newer Neutron drops it':
    '其 64 位分组易受 Sweet32 攻击，较新的 Neutron 已将其移除',
  'its integrity tag is short': '其完整性标签过短',
  'offers a hash of the pre-shared key to anyone who asks': '会向任何请求者提供预共享密钥的哈希值',
  'strongSwan may not renew keys that live so short': '密钥生存期如此之短，strongSwan 可能来不及重新协商',
  'strongSwan never renews keys that live so short': '密钥生存期如此之短，strongSwan 永远不会重新协商',
  'strongSwan subtracts three to six minutes before it rekeys, so that the tunnel just expires. Use 3600 s or more.':
    'strongSwan 会提前三到六分钟重新协商密钥，因此隧道会直接过期。请使用 3600 秒或更长。',
  '{profile} does not allow {value}': '{profile} 不允许 {value}',
  '{value} does not exist in IKEv1': 'IKEv1 中不存在 {value}',
  '{value} is weak: {why}': '{value} 强度不足：{why}',
  '{why} ({source})': '{why}（依据 {source}）',
} as const
