export const policyInUseCaptions = {
  title: {
    en: 'A policy is replaced while it is in use',
    'zh-CN': '更换正在使用中的策略',
  },
  lead: {
    en: 'Neutron freezes a policy while a connection uses it. The panel makes a new one, and the connections anew with it, at both ends, keys kept.',
    'zh-CN':
      '策略被连接引用期间，Neutron 会将其冻结。面板新建一份策略，在两端重建使用它的连接，密钥保持不变。',
  },
  scenes: {
    'sign in': {
      en: 'The tunnel between {here} and {there} is up. Its IKE policy says SHA-256; the new rule is SHA-512.',
      'zh-CN': '{here} 与 {there} 之间的隧道运行正常。其 IKE 策略使用 SHA-256，而新规范要求 SHA-512。',
    },
    policy: {
      en: 'The policy’s page says which connections use it.',
      'zh-CN': '策略页面列出了正在使用它的连接。',
    },
    frozen: {
      en: 'Neutron refuses every edit of a policy in use, even of its name. The button stays, and says why it cannot.',
      'zh-CN': '策略一旦在用，Neutron 拒绝任何修改，连名称也不例外。编辑按钮仍在原处，并说明不可用的原因。',
    },
    'new values': {
      en: 'So it is replaced: the new policy starts with the old values, and only what is to differ is changed.',
      'zh-CN': '因此改为替换：新策略沿用旧值，只改需要变化的部分。',
    },
    'what stops': {
      en: 'What stops meanwhile is said before anything is done.',
      'zh-CN': '动手之前，先说明哪些业务会暂时中断。',
    },
    plan: {
      en: 'The whole plan, step by step, at both ends. Keys are carried over in memory; nobody has to know them.',
      'zh-CN': '完整计划，逐步列出两端的操作。密钥在内存中沿用，任何人都无需知晓。',
    },
    commands: {
      en: 'The same as “openstack” commands, for those who would rather run it in a shell. Keys are not in it.',
      'zh-CN': '也可以导出为等效的 openstack 命令，供习惯命令行的人执行，其中不含密钥。',
    },
    run: {
      en: 'Carried out. A step that fails can be tried again; the whole can be undone.',
      'zh-CN': '执行完毕。若某一步失败，可以重试；整个计划也可以撤销。',
    },
    active: {
      en: 'ACTIVE again, now by the new policy.',
      'zh-CN': '隧道重新 ACTIVE，已改用新策略。',
    },
  },
  proofs: {
    active: {
      en: 'Neutron itself says ACTIVE, at {here} and at {there}.',
      'zh-CN': '{here} 与 {there} 的 Neutron API 均返回 ACTIVE。',
    },
    sha512: {
      en: 'At both ends the one IKE policy is the new one, with SHA-512. The old ones are gone.',
      'zh-CN': '两端都只剩使用 SHA-512 的新 IKE 策略，旧策略已删除。',
    },
    'key kept': {
      en: 'Both connections kept their pre-shared key.',
      'zh-CN': '两端连接的预共享密钥均保持不变。',
    },
  },
}
