export const twoCloudsCaptions = {
  title: {
    en: 'Two sites, one network',
    'zh-CN': '两个站点，连成一张网',
  },
  lead: {
    en: 'The tutorial’s scenario, from nothing to ACTIVE: {hereNet} in {here} and {thereNet} in {there}, joined over IPsec in one flow. Not one UUID is typed, and no key is ever seen.',
    'zh-CN':
      '教程中的场景，从零到 ACTIVE：{here} 的 {hereNet} 与 {there} 的 {thereNet}，一个流程即通过 IPsec 互联。无需输入任何 UUID，密钥全程不可见。',
  },
  scenes: {
    'sign in': {
      en: 'One cloud, two regions: {here} and {there}. Each has its own Neutron, router and network. One sign-in reaches both.',
      'zh-CN':
        '一朵云，两个区域：{here} 与 {there}，各有独立的 Neutron、路由器和网络。登录一次，两边都可操作。',
    },
    'sign in there': {
      en: 'Two separate OpenStack clouds, each with its own Keystone. First we sign in at {there}.',
      'zh-CN': '两套相互独立的 OpenStack，各有自己的 Keystone。先登录 {there}。',
    },
    'sign in here': {
      en: 'Then {here} is added. Both sign-ins stay open side by side, so the panel can build both ends.',
      'zh-CN': '再添加 {here}。两边的登录同时保持有效，面板因此可以一次建好隧道两端。',
    },
    'nothing yet': {
      en: 'No connection leads from here to {there} yet.',
      'zh-CN': '目前还没有从这里通往 {there} 的连接。',
    },
    'no way': {
      en: 'And so there is no way from {hereNet} to {thereNet}: nobody answers the ping.',
      'zh-CN': '因此 {hereNet} 无法访问 {thereNet}：ping 没有任何应答。',
    },
    'the local site': {
      en: 'This side: {router} ends the tunnel at {hereAddress}. Machines in {hereNet} will use it.',
      'zh-CN': '本端：隧道终结于 {router} 的外部地址 {hereAddress}，供 {hereNet} 中的主机使用。',
    },
    'other side': {
      en: 'The other side is a site of ours too, so it is chosen, not typed: its router, {thereAddress}, and {thereNet}.',
      'zh-CN': '对端也是我们自己的站点，只需选择，无需输入：它的路由器（{thereAddress}）和网络 {thereNet}。',
    },
    security: {
      en: 'Strong cryptography is the default. The pre-shared key is generated and goes to both ends unseen.',
      'zh-CN': '默认即为强加密。预共享密钥自动生成，直接下发到两端，屏幕上不会出现。',
    },
    review: {
      en: 'Before anything is sent: every object that will be made, at both ends. The tutorial took eight commands and copied UUIDs.',
      'zh-CN': '提交之前，先列出两端将要创建的每个对象。教程里要敲八条命令，还要手工复制 UUID。',
    },
    create: {
      en: 'One click. Each object is made after those it stands on. Then the status is live: being created, DOWN while the gateways negotiate, ACTIVE.',
      'zh-CN':
        '点一次即可。各对象按依赖顺序逐个创建，随后状态实时更新：创建中，协商期间为 DOWN，最后变为 ACTIVE。',
    },
    'active here': {
      en: 'ACTIVE at {here}: {hereNet} reaches {thereNet} through the tunnel.',
      'zh-CN': '{here} 一端已是 ACTIVE：{hereNet} 经隧道可达 {thereNet}。',
    },
    'active there': {
      en: 'And at {there}: the same tunnel seen from its other end, ACTIVE as well.',
      'zh-CN': '再看 {there}：同一条隧道的另一端，同样是 ACTIVE。',
    },
    ping: {
      en: 'The same ping again, now through the tunnel: every packet is answered.',
      'zh-CN': '再次执行同样的 ping，这次经过隧道：每个请求都得到应答。',
    },
    'ping back': {
      en: 'And the other way round.',
      'zh-CN': '反方向同样可达。',
    },
    'on the wire': {
      en: 'Captured between the two gateways: ESP in UDP, nothing else. The inner addresses are not to be seen.',
      'zh-CN': '在两个网关之间抓包：只有 UDP 封装的 ESP 报文，看不到任何内网地址。',
    },
    'no wire': {
      en: 'These demo clouds negotiate like real ones but carry no packets. With “--cloud real” the pings and the captured ESP packets follow here.',
      'zh-CN':
        '演示云会像真实云一样协商，但不传输数据包。使用 --cloud real 时，此处会展示 ping 以及抓到的 ESP 报文。',
    },
  },
  proofs: {
    active: {
      en: 'Neutron itself says ACTIVE, at {here} and at {there}.',
      'zh-CN': '{here} 与 {there} 的 Neutron API 均返回 ACTIVE。',
    },
    'no way': {
      en: 'Before the tunnel, no ping from {hereNet} to {thereNet} was answered.',
      'zh-CN': '隧道建立之前，从 {hereNet} ping {thereNet} 全部无应答。',
    },
    'one value': {
      en: 'From nothing to both ends, one value was typed: the name of the connection.',
      'zh-CN': '从零到两端建成，全程只输入了一个值：连接的名称。',
    },
    pinged: {
      en: '4 of 4 pings from {hereNet} to {thereNet} were answered.',
      'zh-CN': '从 {hereNet} ping {thereNet}：4 个请求全部得到应答。',
    },
    'pinged back': {
      en: '4 of 4 pings from {thereNet} to {hereNet} were answered.',
      'zh-CN': '从 {thereNet} ping {hereNet}：4 个请求全部得到应答。',
    },
    'only esp': {
      en: 'All 8 packets captured between the gateways were ESP; none had an inner address.',
      'zh-CN': '在两网关之间抓到的 8 个数据包全部是 ESP，没有任何带内网地址的数据包。',
    },
  },
}
