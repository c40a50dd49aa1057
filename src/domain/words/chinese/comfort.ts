/** The command palette, the keys and what the panel remembers and announces. */
export const comfort = {
  'Close what is open': '关闭已打开的内容',
  'Command palette': '命令面板',
  'Command palette: pages, actions and objects by name': '命令面板：按名称查找页面、操作和对象',
  Found: '搜索结果',
  'Go to {page}': '前往{page}',
  'Keyboard shortcuts': '键盘快捷键',
  'Nothing is called that.': '没有匹配的内容。',
  Panel: '面板',
  'Search everything (Ctrl K)': '搜索全部内容（Ctrl K）',
  'Search pages, actions and objects': '搜索页面、操作和对象',
  'Search the list in sight': '搜索当前列表',
  'Shortcuts of single keys': '单键快捷键',
  'Show these shortcuts': '显示这些快捷键',
  Sites: '站点',
  'Turn them off where they get in the way of speech input. Ctrl K stays.':
    '如果妨碍语音输入，可将其关闭。Ctrl K 仍然可用。',
} as const
