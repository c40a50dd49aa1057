/** What is said of the configurations that the panel writes; they themselves are English. */
export const exporting = {
  'A tunnel interface carries tunnel mode only': '隧道接口只支持隧道模式',
  'AWS takes 900 to 28800 s in phase 1': 'AWS 第一阶段只接受 900 至 28800 秒',
  'AWS takes 900 to 3600 s in phase 2': 'AWS 第二阶段只接受 900 至 3600 秒',
  'Change the policy': '更改策略',
  'Commands of this kind are run against the demo cloud with the real client (python-neutronclient).':
    '此类命令已用真实客户端（python-neutronclient）在演示云上运行过。',
  'FortiGate has no AH': 'FortiGate 不支持 AH',
  'Google Cloud carries one network on each side with IKEv1': 'Google Cloud 使用 IKEv1 时每端只支持一个网络',
  'Heat (this end)': 'Heat（本端）',
  'Heat does not take {value}': 'Heat 不接受 {value}',
  'Heat has no endpoint groups: it knows VPN services with a subnet only':
    'Heat 不支持端点组：只支持指定了子网的 VPN 服务',
  'Heat has no local ID': 'Heat 不支持本端 ID',
  'Heat’s IPsec policy takes SHA-1 only, not {value}': 'Heat 的 IPsec 策略只接受 SHA-1，不接受 {value}',
  'Held against golden files and AWS’s documented limits; not entered at AWS.':
    '已对照基准文件和 AWS 文档中的限制检查；未在 AWS 上实际配置。',
  'Held against golden files and Azure’s documented limits; not entered at Azure.':
    '已对照基准文件和 Azure 文档中的限制检查；未在 Azure 上实际配置。',
  'Held against golden files and Google’s documented limits; not entered at Google.':
    '已对照基准文件和 Google 文档中的限制检查；未在 Google 上实际配置。',
  'Held against golden files and read by a YAML parser; no stack was made of it.':
    '已对照基准文件检查，并可由 YAML 解析器读取；未实际创建栈。',
  'Held against golden files and read by an HCL parser; not applied.':
    '已对照基准文件检查，并可由 HCL 解析器读取；未实际应用。',
  'Held against golden files; not entered into a pfSense.': '已对照基准文件检查；未在 pfSense 上实际配置。',
  'Held against golden files; not entered into an OPNsense.':
    '已对照基准文件检查；未在 OPNsense 上实际配置。',
  'Held against golden files; not loaded by a Cisco device.': '已对照基准文件检查；未在 Cisco 设备上加载。',
  'Held against golden files; not loaded by a FortiGate.': '已对照基准文件检查；未在 FortiGate 上加载。',
  'Held against golden files; not loaded by a Juniper device.':
    '已对照基准文件检查；未在 Juniper 设备上加载。',
  'Held against golden files; not loaded by a RouterOS device.':
    '已对照基准文件检查；未在 RouterOS 设备上加载。',
  'Libreswan takes at most 86400 s': 'Libreswan 最多接受 86400 秒',
  'Loaded by a real strongSwan 5.9.8, which brought the tunnel up.':
    '已由真实的 strongSwan 5.9.8 加载，并成功建立隧道。',
  'Loaded by strongSwan 5.9.8, which brought up the tunnel with a real cloud.':
    '已由 strongSwan 5.9.8 加载，并与真实的云成功建立隧道。',
  'Make {name} at {site}': '在 {site} 创建 {name}',
  'Read by the parsers of a real Libreswan 4.10 (addconn --checkconfig, algparse); no tunnel was brought up with it.':
    '已由真实的 Libreswan 4.10 的解析器读取（addconn --checkconfig、algparse）；未用其建立隧道。',
  'Terraform (this end)': 'Terraform（本端）',
  'Terraform or Heat': 'Terraform 或 Heat',
  '{tool} takes main mode only': '{tool} 只接受主模式',
  'The openstack client: {reason}': 'openstack 客户端：{reason}',
  'This export for IOS-XE writes IKEv2': '此 IOS-XE 导出只支持 IKEv2',
  'Use {instead}.': '请改用：{instead}。',
  'Use {value} in the policy, or another device: a file with another value would not match the cloud.':
    '请在策略中使用 {value}，或换用其他设备：使用其他值的文件将与云端不匹配。',
  'Any device (list of values)': '任何设备（取值清单）',
  'The values of the connection, without the syntax of a device.': '连接的各项取值，不含任何设备的语法。',
  none: '无',
  'openstack commands (this end)': 'openstack 命令（本端）',
  'the addresses': '地址',
  '{attribute} of the IKE policy': 'IKE 策略的 {attribute}',
  '{attribute} of the IPsec policy': 'IPsec 策略的 {attribute}',
  '{device} has no {value} for the traffic': '{device} 不支持用 {value} 保护流量',
  '{device} has no {value} in phase 1': '{device} 第一阶段不支持 {value}',
  '{device} knows gateways by address, not as {name}': '{device} 以地址而不是 {name} 识别网关',
  '{device}, documented values': '{device}，文档所列的值',
  'No file can hold this peer ID safely: {value}': '任何文件都无法安全地写入此对端 ID：{value}',
  'No file can hold this local ID safely: {value}': '任何文件都无法安全地写入此本端 ID：{value}',
  'No file can hold this peer address safely: {value}': '任何文件都无法安全地写入此对端地址：{value}',
  'it is empty': '为空',
  'letters, digits and . _ : - in it': '仅含字母、数字和 . _ : - 的值',
  'This is no network: {value}': '这不是网络：{value}',
  'CIDRs such as 10.2.0.0/16': 'CIDR，例如 10.2.0.0/16',
  'The {attribute} {value} is none that is known': '{attribute} 的取值 {value} 未知',
  'The pre-shared key has a character that this file cannot hold': '预共享密钥含有此文件无法写入的字符',
  'a generated key': '自动生成的密钥',
  'a value has a character that nobody sees': '某个值含有不可见字符',
  'it takes the id for an option': '它会把该 ID 当作选项',
} as const
