export const administratorCaptions = {
  title: {
    en: 'The administrator’s morning',
    'zh-CN': '管理员的早晨',
  },
  lead: {
    en: 'Every region, every project: what is up, what is down, why, and what is weak. All of it by looking: nothing is changed.',
    'zh-CN': '所有区域、所有项目：哪些隧道正常，哪些断开，原因何在，哪里薄弱。全程只查看，不做任何更改。',
  },
  scenes: {
    'sign in': {
      en: 'The administrator signs in at {here} and at {there}, in a project that has no VPN of its own.',
      'zh-CN': '管理员登录 {here} 和 {there}，所在项目自身并没有 VPN。',
    },
    regions: {
      en: 'Every region of both at a glance, each read by itself: how many tunnels are up, and how many are not.',
      'zh-CN': '两边所有区域一目了然，各自独立读取：多少隧道正常，多少不正常。',
    },
    counts: {
      en: 'One region closer: its tunnels, counted by project and status.',
      'zh-CN': '进入其中一个区域：按项目和状态统计的隧道数量。',
    },
    down: {
      en: 'Each number is a filter. These are the tunnels that are down, whoever owns them.',
      'zh-CN': '每个数字都是筛选条件。这里是所有断开的隧道，不论属于哪个项目。',
    },
    drawer: {
      en: 'One of project {project}, opened beside the list: its two ends, its router, its agent. Its key is not read here.',
      'zh-CN': '在列表旁打开项目 {project} 的一条隧道：两端、路由器、代理。此处不读取其密钥。',
    },
    findings: {
      en: 'What is wrong with its policy, the worst first: a group of 1024 bits, then IKEv1, 3DES and SHA-1.',
      'zh-CN': '其策略的问题，最严重的排在最前：1024 位的组，其次是 IKEv1、3DES 和 SHA-1。',
    },
    diagnosis: {
      en: 'On its own page, both ends compared: the other one has gone over to IKEv2. That is why it is down.',
      'zh-CN': '在它自己的页面上比对两端：对端已改用 IKEv2，这就是断开的原因。',
    },
    audit: {
      en: 'Where else is it like that? The audit goes through the policies of all projects, and lists those that are weak.',
      'zh-CN': '还有哪里存在同样的问题？审计会检查所有项目的策略，列出其中薄弱的。',
    },
    evidence: {
      en: 'Each finding says which value it is, which document calls it weak, and what to use instead.',
      'zh-CN': '每个发现项都说明是哪个值、哪份文档认为它薄弱，以及应改用什么。',
    },
    users: {
      en: 'And who uses the policy: from the audit straight to its tunnels.',
      'zh-CN': '还能看到谁在使用该策略：从审计直接跳转到相关隧道。',
    },
    csv: {
      en: 'The rows as they stand, taken along as CSV for the owners of project {project}.',
      'zh-CN': '将当前列出的行下载为 CSV，交给项目 {project} 的负责人。',
    },
  },
  proofs: {
    counted: {
      en: 'Neutron itself, asked as administrator, counts as many tunnels in that region as the panel does.',
      'zh-CN': '以管理员身份直接询问 Neutron，该区域的隧道数量与面板一致。',
    },
    down: {
      en: 'The tunnel of project {project} is DOWN at both ends; one end wants IKEv1, the other IKEv2.',
      'zh-CN': '项目 {project} 的隧道两端均为 DOWN；一端要求 IKEv1，另一端要求 IKEv2。',
    },
    csv: {
      en: 'The CSV has that tunnel alone: its project, DOWN, its policies broken, and no key.',
      'zh-CN': 'CSV 中只有这条隧道：所属项目、断开状态、不安全的策略，且不含密钥。',
    },
    'only looked': {
      en: 'The panel sent Neutron no request that would change anything.',
      'zh-CN': '面板没有向 Neutron 发送任何会造成更改的请求。',
    },
  },
}
