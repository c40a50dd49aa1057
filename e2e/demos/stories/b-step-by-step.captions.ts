export const stepByStepCaptions = {
  title: {
    en: 'Step by step, as in Horizon',
    'zh-CN': '逐步创建，与 Horizon 的做法一致',
  },
  lead: {
    en: 'IKE policy, IPsec policy, VPN service, site connection: the four objects of Neutron VPNaaS, made one by one. {there} has set up its end already and waits for ours.',
    'zh-CN':
      'IKE 策略、IPsec 策略、VPN 服务、IPsec 站点连接：逐一创建 Neutron VPNaaS 的四种对象。{there} 一端已经配置完毕，等待我们这一端。',
  },
  scenes: {
    'sign in': {
      en: 'Those who know Neutron may prefer its own objects. Every one of them has its form here.',
      'zh-CN': '熟悉 Neutron 的人可能更习惯直接操作各个对象。这里每种对象都有自己的表单。',
    },
    'ike policy': {
      en: 'First, the IKE policy: how the gateways protect their negotiation. In Neutron’s API the group is called “pfs”; here it says what it is.',
      'zh-CN':
        '第一步：IKE 策略，决定网关如何保护协商过程。Neutron API 把 DH 组叫作 pfs，这里则直说它是 Diffie-Hellman 组。',
    },
    'ike made': {
      en: 'Good values stand there from the start: IKEv2, AES-256, SHA-256, group 14. Neutron’s own defaults are IKEv1, SHA-1, group 5.',
      'zh-CN':
        '默认值就是稳妥的组合：IKEv2、AES-256、SHA-256、group 14。而 Neutron 自身的默认值是 IKEv1、SHA-1、group 5。',
    },
    'ipsec policy': {
      en: 'Second, the IPsec policy: how the traffic itself is protected.',
      'zh-CN': '第二步：IPsec 策略，决定如何保护实际流量。',
    },
    'vpn service': {
      en: 'Third, the VPN service: {router}, and the subnet behind it, as in the tutorial.',
      'zh-CN': '第三步：VPN 服务，选定 {router} 及其后的子网，与教程一致。',
    },
    'waiting service': {
      en: 'Neutron leaves it PENDING_CREATE until its first connection. That is normal, and the panel says so.',
      'zh-CN': '在创建第一个连接之前，Neutron 会让它停留在 PENDING_CREATE。这是正常现象，面板也如实说明。',
    },
    connection: {
      en: 'Fourth, the connection. The other three are chosen by name: nobody copies a UUID.',
      'zh-CN': '第四步：站点连接。前三种对象按名称选择即可，无需复制 UUID。',
    },
    peer: {
      en: 'The peer’s address, {thereAddress}, its network, {thereNet}, and the key that both sides agreed on. The key stays masked.',
      'zh-CN':
        '填写对端地址 {thereAddress}、对端网络 {thereNet}，以及双方约定的预共享密钥。密钥始终以掩码显示。',
    },
    create: {
      en: 'Neutron tells the router’s agent, and nobody reloads: the row changes with each of the agent’s reports.',
      'zh-CN': 'Neutron 通知路由器所在的代理。无需刷新页面：代理每次上报，这一行的状态随之更新。',
    },
    active: {
      en: 'ACTIVE. The two ends agree on everything, and {hereNet} reaches {thereNet}.',
      'zh-CN': 'ACTIVE。两端参数完全一致，{hereNet} 与 {thereNet} 已经互通。',
    },
  },
  proofs: {
    strong: {
      en: 'Neutron’s IKE policy says IKEv2, AES-256, SHA-256 and group 14.',
      'zh-CN': 'Neutron 中的 IKE 策略为 IKEv2、AES-256、SHA-256、group 14。',
    },
    active: {
      en: 'Neutron itself says ACTIVE, at {here} and at {there}.',
      'zh-CN': '{here} 与 {there} 的 Neutron API 均返回 ACTIVE。',
    },
  },
}
