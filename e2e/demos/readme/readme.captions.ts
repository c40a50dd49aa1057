/** What the film of the README says; `npm start` took so many seconds. */
export const readmeCaptions = (startSeconds: number) => ({
  title: {
    en: 'From a clone to an active tunnel, with the README alone',
    'zh-CN': '仅凭 README：从克隆到隧道建立',
  },
  lead: {
    en: `“npm start” in a fresh clone took ${startSeconds} s. What is typed from here on stands in the README.`,
    'zh-CN': `在全新克隆中执行 “npm start” 用时 ${startSeconds} 秒。接下来输入的内容都写在 README 中。`,
  },
  scenes: {
    'sign in': {
      en: 'Sign in as demo; the password is secret. North / RegionOne is the place.',
      'zh-CN': '以 demo 登录，密码 secret，选择 North / RegionOne。',
    },
    'the local site': {
      en: 'Connect a site: router1, private-subnet.',
      'zh-CN': '“连接站点”：router1，private-subnet。',
    },
    'other side': {
      en: 'The branch office: its address, its network, and the key.',
      'zh-CN': '分支机构：地址、网段和密钥。',
    },
    create: {
      en: 'Create the connection: it comes up by itself.',
      'zh-CN': '创建连接：隧道自动建立。',
    },
  },
  proofs: {
    active: {
      en: 'Neutron’s own API says ACTIVE.',
      'zh-CN': 'Neutron API 返回 ACTIVE。',
    },
  },
})
