import { levelWords, usageLevel, usageText, type Usage } from '~/domain/admin/quotas'
import { format } from '~/i18n/translate'
import { IconAlertTriangleFilled } from '@tabler/icons-react'
import classes from './administration/quotas.module.css'

/** What is used of what may be, with a bar where there is a limit; close to it with a sign and a word. */
export function UsageCell({ usage }: { usage: Usage }) {
  const level = usageLevel(usage)
  const { used, limit } = usage
  return (
    <div className={classes.usage} data-level={level}>
      <span className={classes.numbers}>{format(usageText(usage))}</span>
      {level !== 'free' && (
        <span className={classes.level}>
          <IconAlertTriangleFilled size={12} aria-hidden /> {format(levelWords[level])}
        </span>
      )}
      {limit >= 0 && (
        <span className={classes.track} aria-hidden>
          <span
            className={classes.bar}
            style={{ width: `${limit === 0 ? 100 : Math.min(100, (used / limit) * 100)}%` }}
          />
        </span>
      )}
    </div>
  )
}
