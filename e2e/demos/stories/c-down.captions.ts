export const downCaptions = {
  title: {
    en: 'A tunnel is DOWN. Why?',
    'zh-CN': '隧道 DOWN 了，原因何在？',
  },
  lead: {
    en: 'Neutron says DOWN and nothing more. The panel reads both ends, names the reason and how sure it is, and mends it by a plan.',
    'zh-CN':
      'Neutron 只返回 DOWN，别无其他信息。面板读取隧道两端的配置，给出原因及其确定程度，并按计划完成修复。',
  },
  scenes: {
    'sign in': {
      en: 'The operator signs in where both ends of the tunnel are: at {here} and at {there}.',
      'zh-CN': '隧道两端分别位于 {here} 和 {there}，运维人员登录两边。',
    },
    overview: {
      en: 'The overview says at once what needs somebody: one tunnel to {thereAddress} is down.',
      'zh-CN': '概览页直接列出需要处理的问题：通往 {thereAddress} 的一条隧道处于 DOWN。',
    },
    down: {
      en: 'DOWN: the agent has loaded the connection, but there is no IPsec SA with the peer. The mark on the tunnel says where to look.',
      'zh-CN': 'DOWN 的含义：代理已加载该连接，但与对端之间没有建立 IPsec SA。隧道上的标记指出了问题所在。',
    },
    reason: {
      en: 'The reason, first of its list: the two ends have different pre-shared keys. They were compared in memory; no part of them is shown.',
      'zh-CN': '排在首位的原因：两端的预共享密钥不一致。密钥只在内存中比对，任何内容都不会显示。',
    },
    repair: {
      en: 'The repair stands beside the reason. A new key is generated, masked, strong.',
      'zh-CN': '修复入口就在原因旁边。自动生成新的高强度密钥，以掩码显示。',
    },
    plan: {
      en: 'What will be done, before it is done: the key is changed at both ends, one step for each.',
      'zh-CN': '执行之前先给出计划：在两端各用一步更换密钥。',
    },
    run: {
      en: 'Each step is carried out and checked. It can be undone, too.',
      'zh-CN': '逐步执行并确认结果，必要时还可以撤销。',
    },
    'up again': {
      en: 'The tunnel comes up: ACTIVE.',
      'zh-CN': '隧道恢复：ACTIVE。',
    },
    timeline: {
      en: 'Neutron keeps no history. What this browser saw is kept here: DOWN, then ACTIVE, with the times.',
      'zh-CN': 'Neutron 不保存状态历史。浏览器把观察到的变化记录在此：何时 DOWN，何时 ACTIVE。',
    },
  },
  proofs: {
    active: {
      en: 'Neutron itself says ACTIVE, at {here} and at {there}.',
      'zh-CN': '{here} 与 {there} 的 Neutron API 均返回 ACTIVE。',
    },
    'same key': {
      en: 'Both ends have the same new key, compared in memory. No scene showed a key.',
      'zh-CN': '两端密钥已更新且一致（在内存中比对），任何画面都未出现密钥。',
    },
  },
}
