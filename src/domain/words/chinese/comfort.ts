/** The command palette, the keys and what the panel remembers and announces. */
export const comfort = {
  'Close what is open': '关闭已打开的内容',
  'Command palette': '命令面板',
  'Command palette: pages, actions and objects by name': '命令面板：按名称查找页面、操作和对象',
  Found: '搜索结果',
  'Go to {page}': '前往{page}',
  'Keyboard shortcuts': '键盘快捷键',
  Panel: '面板',
  'Search everything (Ctrl K)': '搜索全部内容（Ctrl K）',
  'No results.': '没有匹配的内容。',
  'Search pages, actions and objects': '搜索页面、操作和对象',
  'Search the list in sight': '搜索当前列表',
  'Shortcuts of single keys': '单键快捷键',
  'Show these shortcuts': '显示这些快捷键',
  Sites: '站点',
  'Turn them off where they get in the way of speech input. Ctrl K stays.':
    '如果妨碍语音输入，可将其关闭。Ctrl K 仍然可用。',
  '{count} connections changed their status.': '{count} 个连接的状态已变化。',
  'Connection {name}: {status}.': '连接 {name}：{status}。',
  'This cloud has not told any status since {time}. Lists may be as old; it is asked again and again.':
    '自 {time} 起此云未返回任何状态。列表也可能是旧的；面板会持续重试。',
  'You are offline. Statuses and lists are those of {time}, and nothing can be changed now.':
    '您已离线。状态和列表为 {time} 时的内容，目前无法进行更改。',
  'Check the cryptography': '检查加密强度',
  'Create a connection': '创建连接',
  'New here?': '初次使用？',
  'Put the first steps away': '收起入门步骤',
  'See the whole picture': '查看全貌',
  'Enter the peer’s address and networks. The panel creates the rest.':
    '输入对端的地址和网络，其余由面板创建。',
  'Which networks are joined to which, and how each tunnel stands.': '哪些网络彼此相连，各条隧道状态如何。',
  'Which policies are weak. Ctrl K finds everything else.': '哪些策略较弱。其他内容可用 Ctrl K 查找。',
  '{group}, {shown} of {found}': '{group}（{found} 个中的前 {shown} 个）',
} as const
