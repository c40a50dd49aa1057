/** What forms say of what was entered. */
export const forms = {
  'A number alone may be taken for an IP address': '纯数字可能会被当作 IP 地址',
  'A subnet is listed twice': '列表中有重复的子网',
  'A tunnel carries one IP version: {site} has IPv{version}':
    '一条隧道只能承载一种 IP 版本：{site}使用 IPv{version}',
  'At least {count} bytes': '至少 {count} 字节',
  'At least {least}': '不能小于 {least}',
  'At most {count} characters': '最多 {count} 个字符',
  'At most {most}': '不能大于 {most}',
  'Beside a peer ID that is a name, use a name or nothing': '对端 ID 为名称时，请使用名称或留空',
  'Beside a peer ID that is an IP address, use an IP address or nothing':
    '对端 ID 为 IP 地址时，请使用 IP 地址或留空',
  'Choose a VPN service': '请选择 VPN 服务',
  'Choose a router': '请选择路由器',
  'Choose a site': '请选择站点',
  'Choose an IKE policy': '请选择 IKE 策略',
  'Choose an IPsec policy': '请选择 IPsec 策略',
  'Choose at least one subnet': '请至少选择一个子网',
  'Choose subnets or CIDRs': '请选择子网或 CIDR',
  'Choose subnets that are there': '请选择现有的子网',
  'Choose subnets of one IP version': '请选择同一 IP 版本的子网',
  'Enter a name': '请输入名称',
  'Enter a whole number': '请输入整数',
  'Leave out the port: IKE uses UDP 500 and 4500': '请去掉端口：IKE 使用 UDP 500 和 4500',
  'Leave out the slash and what follows: enter a single address': '请去掉斜杠及其后的内容：只输入一个地址',
  'Leave out {scheme} and any path: enter only the address or host name':
    '请去掉 {scheme} 和路径：只输入地址或主机名',
  'This is not a host name: use letters, digits, hyphens, and dots':
    '这不是主机名：请使用字母、数字、连字符和点',
  'This is not an IPv4 address: it has four numbers from 0 to 255':
    '这不是 IPv4 地址：应为四个 0 到 255 的数字',
  'This is not an IPv6 address': '这不是 IPv6 地址',
  'Enter at least one CIDR, such as 10.2.0.0/16': '请至少输入一个 CIDR，例如 10.2.0.0/16',
  'Enter or generate a pre-shared key': '请输入或生成预共享密钥',
  'Enter the address of the peer': '请输入对端地址',
  'Leave out the @: the cloud adds it': '请勿输入 @：云平台会自动添加',
  'Long enough': '长度足够',
  'Needs IKEv2': '需要 IKEv2',
  'No control characters': '不能包含控制字符',
  'Short for a key: use at least {least} characters': '密钥偏短：请至少使用 {least} 个字符',
  'The VPN service of this router carries only {name}: choose that one':
    '此路由器的 VPN 服务仅承载 {name}：请选择该子网',
  'This cloud does not offer the value': '此云不提供该值',
  'This cloud does not offer {values}': '此云不提供 {values}',
  'This is the router’s own address': '这是路由器自身的地址',
  'This router already has the VPN service {name}. Only one per router works: use that one.':
    '此路由器已有 VPN 服务 {name}。每个路由器只能有一个 VPN 服务正常工作：请使用该服务。',
  'This router takes part already': '此路由器已参与连接',
  'This site has not been read yet': '尚未读取此站点',
  'Too few different characters: a generated key is safer': '不同的字符过少：自动生成的密钥更安全',
  'Use letters, digits and . _ : - only': '只能使用字母、数字和 . _ : -',
  'this side': '本端',
  '{cidr} is longer than the {count} characters that the cloud stores':
    '{cidr} 超过了云平台可存储的 {count} 个字符',
  '{cidr} has host bits set': '{cidr} 的主机位不为零',
  '{cidr} overlaps the local subnet {local}': '{cidr} 与本端子网 {local} 重叠',
  '{cidr} overlaps {other} of {site}': '{cidr} 与 {site} 的 {other} 重叠',
  '{count} characters can be guessed: use at least {least}':
    '{count} 个字符的密钥可被猜出：请至少使用 {least} 个字符',
  '{entry} is listed twice': '列表中有重复项 {entry}',
  '{text} is not a CIDR': '{text} 不是 CIDR',
} as const
