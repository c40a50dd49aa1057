/** The page of the words of other tools. */
export const help = {
  Details: '详情',
  Help: '帮助',
  Here: '本面板',
  'What commands, Horizon and Skyline call it, and what it is called here: search by any of these words.':
    '命令行、Horizon 和 Skyline 中的叫法与本面板叫法的对照：可用其中任何一种叫法搜索。',
  'Words of other tools': '其他工具的用语',
  '{page}: {name}': '{page}：{name}',
} as const
