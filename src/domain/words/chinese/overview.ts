/** The state of a site at a glance, and the plans that were begun and that remove. */
export const overview = {
  'Back to the list': '返回列表',
  'Being set up': '建立中',
  'Connections by status': '按状态统计的连接',
  'Delete with what belongs to it': '连同所属对象一起删除',
  'Disabled or other': '已禁用或其他',
  'Changes that are not finished. They stay here when you close the tab or the browser.':
    '未完成的变更。关闭标签页或浏览器后仍会保留在这里。',
  'Changes that stop midway appear here.': '中途停止的变更会显示在这里。',
  'Dismissing it leaves everything as it is now.': '忽略后，一切保持现状。',
  'Every tunnel that should be up is up.': '应当建立的隧道均已建立。',
  'It goes with its VPN service.': '随其 VPN 服务一起删除。',
  'Join a network of this project to another site: choose a router, say where the other gateway is, and the panel makes everything else.':
    '将此项目的网络与另一个站点互联：选择路由器，填写对端网关的位置，其余由面板创建。',
  'Loading the connections': '正在加载连接',
  'Needs attention': '需要关注',
  'No unfinished changes': '没有未完成的变更',
  'No tunnel yet': '尚无隧道',
  'No {kind} of this site is meant: it may have been deleted meanwhile.':
    '此站点没有所指的对象（{kind}）：可能已被删除。',
  'None was seen yet. Statuses are checked while this page is open.':
    '尚未发现变化。此页面打开期间会持续检查状态。',
  'Nothing is chosen.': '未选择任何对象。',
  'Only {name} uses': '仅由 {name} 使用的对象',
  'Open the plans': '打开变更计划',
  Plans: '变更计划',
  'Recent changes': '近期变化',
  'The plan “{title}” is being carried out.': '变更计划“{title}”正在执行。',
  'The plan “{title}” is being taken back.': '变更计划“{title}”正在撤销。',
  'The plan “{title}” is done.': '变更计划“{title}”已完成。',
  'The plan “{title}” is not finished.': '变更计划“{title}”尚未完成。',
  'The plan “{title}” was taken back.': '变更计划“{title}”已撤销。',
  'There is nothing to delete': '没有可删除的对象',
  'Tunnels of project {project} in {region}, {cloud}': '{cloud} 的区域 {region} 中项目 {project} 的隧道',
  'Used by {names}.': '被 {names} 使用。',
  'What goes': '将要删除',
  'What only the deleted objects use can go along. What others use stays.':
    '仅由被删除对象使用的对象可一并删除。其他对象仍在使用的会保留。',
  'all connections': '全部连接',
  'and {count} more in {list}': '另有 {count} 个，请查看{list}',
  'to {address}': '到 {address}',
  'since {time}, before that {status}': '自 {time} 起，此前为{status}',
  'what belongs together': '相互关联的对象',
  '{count} more plans are open.': '另有 {count} 个变更计划未完成。',
  '{sites} could not be read: an other end there is not compared.': '无法读取 {sites}：未与那里的对端比较。',
  'Read again': '重新读取',
  '{sites} could not be read: an other end there is not among what can go.':
    '无法读取 {sites}：那里的对端不在可删除的对象之中。',
  '{sites} could not be read: other ends may be there, and would be left as they are.':
    '无法读取 {sites}：对端可能在那里，将保持原样。',
  '{sites} could not be read: the other end may be there, and would be left as it is.':
    '无法读取 {sites}：对端可能在那里，将保持原样。',
} as const
