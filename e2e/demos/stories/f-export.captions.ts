export const exportCaptions = {
  title: {
    en: 'The other gateway’s configuration, ready to load',
    'zh-CN': '对端网关的配置，导出即可加载',
  },
  lead: {
    en: 'The branch’s gateway, {device} with {deviceNet} behind it, is no cloud. The panel makes our end, and writes the branch’s end in the words of its device.',
    'zh-CN':
      '分支机构的网关（{device}，内网 {deviceNet}）不在云上。面板创建我们这一端，并按对端设备的语法写出分支侧的配置。',
  },
  scenes: {
    'sign in': {
      en: 'Our end is at {here}. Nobody can sign in at the branch: its gateway is a device of its own.',
      'zh-CN': '我们这一端位于 {here}。分支侧无法登录：那里是一台独立的网关设备。',
    },
    'the local site': {
      en: 'This side: {router} at {hereAddress}, for {hereNet}.',
      'zh-CN': '本端：{router}，外部地址 {hereAddress}，保护 {hereNet}。',
    },
    'other side': {
      en: 'The branch, by what is known of it: address and network.',
      'zh-CN': '分支侧只需已知信息：网关地址和内网网段。',
    },
    key: {
      en: 'The key that was agreed with the branch is typed once. It stays masked, here and in this film.',
      'zh-CN': '与分支约定的预共享密钥只输入一次，在面板和本片中均以掩码显示。',
    },
    create: {
      en: 'Our end is made, and DOWN: the cloud’s side is ready, the branch knows nothing of it yet.',
      'zh-CN': '本端创建完成，状态为 DOWN：云侧已就绪，分支侧尚未配置。',
    },
    'other end': {
      en: 'What the branch has to be set to: every value mirrored, ready to paste. The key is a placeholder.',
      'zh-CN': '分支侧应有的配置：所有参数均已镜像，可直接粘贴。密钥处为占位符。',
    },
    devices: {
      en: 'For other devices in their own words. What a device cannot say is refused with the reason, never replaced in silence.',
      'zh-CN': '换一种设备，就换成它自己的语法。设备不支持的参数会说明原因并拒绝导出，绝不悄悄替换。',
    },
    download: {
      en: 'The branch runs strongSwan, so its file is downloaded.',
      'zh-CN': '该分支使用 strongSwan，下载对应的配置文件。',
    },
    load: {
      en: 'A real strongSwan takes the file as it is. Only the key was put in, on the gateway, past the screen.',
      'zh-CN': '真实的 strongSwan 直接加载该文件，只在网关上填入了密钥，未经屏幕显示。',
    },
    active: {
      en: 'The tunnel comes up: ACTIVE.',
      'zh-CN': '隧道建立：ACTIVE。',
    },
    sas: {
      en: 'The branch’s strongSwan says the same: IKE SA established, child SA installed.',
      'zh-CN': '分支侧的 strongSwan 也确认：IKE SA 已建立，Child SA 已安装。',
    },
    ping: {
      en: 'A host in {hereNet} reaches the branch.',
      'zh-CN': '{hereNet} 中的主机可以 ping 通分支内网。',
    },
    listed: {
      en: 'It knows both ends now. Demo clouds send no packets, so here the tunnel stays DOWN; with “--cloud real” it comes up and carries pings.',
      'zh-CN':
        'strongSwan 已掌握两端参数。演示云不传输数据包，隧道在此保持 DOWN；使用 --cloud real 时隧道会建立并可 ping 通。',
    },
    'not loaded': {
      en: 'It was not loaded here: this machine has no strongSwan for it, or no root. With “--cloud real” a real one loads it.',
      'zh-CN':
        '此处未实际加载：本机没有 strongSwan，或没有 root 权限。使用 --cloud real 时会由真实的 strongSwan 加载。',
    },
  },
  proofs: {
    'both ends named': {
      en: 'The file has the addresses and networks of both ends.',
      'zh-CN': '文件包含两端的地址与网段。',
    },
    'no key': {
      en: 'The file came without the key, and no scene showed it.',
      'zh-CN': '导出的文件不含密钥，任何画面也未出现密钥。',
    },
    loaded: {
      en: 'A real strongSwan loaded it without a complaint.',
      'zh-CN': '真实的 strongSwan 成功加载，没有任何报错。',
    },
    listed: {
      en: 'strongSwan lists the connection with the networks of both ends.',
      'zh-CN': 'strongSwan 列出了该连接及两端网段。',
    },
    established: {
      en: 'strongSwan says ESTABLISHED and INSTALLED.',
      'zh-CN': 'strongSwan 显示 ESTABLISHED 与 INSTALLED。',
    },
    pinged: {
      en: '4 of 4 pings from {hereNet} to the branch were answered.',
      'zh-CN': '从 {hereNet} ping 分支内网：4 个请求全部得到应答。',
    },
    active: {
      en: 'Neutron itself says ACTIVE at {here}.',
      'zh-CN': '{here} 的 Neutron API 返回 ACTIVE。',
    },
  },
}
