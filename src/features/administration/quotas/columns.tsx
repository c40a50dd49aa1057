import {
  levelWords,
  quotaHeaders,
  quotaResources,
  usageLevel,
  usageText,
  type ProjectQuota,
  type QuotaResource,
} from '~/domain/admin/quotas'
import { format, t } from '~/i18n/translate'
import type { Column } from '~/ui/table/column'
import { UsageCell } from './usage-cell'

/** A project, and how much it uses of each resource. */
export const quotaColumns = (): Column<ProjectQuota>[] => [
  { id: 'name', header: t('Project'), isRowHeader: true, text: ({ name }) => name },
  ...quotaResources.map(usageColumn),
  {
    id: 'limits',
    header: t('Quota source'),
    isDetail: true,
    isHidden: true,
    text: ({ hasOwnLimits }) => (hasOwnLimits ? t('custom') : t('default')),
  },
  { id: 'id', header: t('Project ID'), isDetail: true, isHidden: true, text: ({ id }) => id },
]

function usageColumn(resource: QuotaResource): Column<ProjectQuota> {
  return {
    id: resource,
    header: format(quotaHeaders[resource]),
    isDetail: resource !== 'ipsec_site_connection',
    text: ({ usage }) => {
      const level = usageLevel(usage[resource])
      return level === 'free'
        ? format(usageText(usage[resource]))
        : `${format(usageText(usage[resource]))}, ${format(levelWords[level])}`
    },
    cell: ({ usage }) => <UsageCell usage={usage[resource]} />,
    sortBy: ({ usage }) => fullness(usage[resource]),
  }
}

/** Limited ones by their share, then unlimited ones by their number. */
function fullness({ used, limit }: ProjectQuota['usage'][QuotaResource]): number {
  if (limit < 0) return used / 1e9 - 1
  return limit === 0 ? used + 1 : used / limit
}
