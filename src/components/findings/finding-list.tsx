import { IconAlertTriangleFilled, IconCircleXFilled, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { findingKey, type Finding, type Repair } from '~/domain/finding/finding'
import { findingId } from './focus-finding'
import classes from './finding-list.module.css'
import { format, t } from '~/i18n/translate'

interface FindingListProps<F extends Finding> {
  label: string
  findings: readonly F[]
  /** Stands behind a title: how sure it is. */
  renderMeta?: (finding: F) => ReactNode
  /** The way to the page that mends it. */
  renderRepair?: (repair: Repair) => ReactNode
  /** One of several lists of the page, whose findings may be the same: none of them is pinned or jumped to. */
  isOneOfMany?: boolean
}

const looks = {
  broken: { icon: IconCircleXFilled, word: 'Critical' },
  weak: { icon: IconAlertTriangleFilled, word: 'Weak' },
  note: { icon: IconInfoCircle, word: 'Note' },
} as const

/** Findings, each with its evidence from the user's own data, what to do, and where the rule comes from. */
export function FindingList<F extends Finding>(props: FindingListProps<F>) {
  const { label, findings, renderMeta, renderRepair, isOneOfMany = false } = props
  return (
    <ol className={classes.list} aria-label={label}>
      {findings.map((finding) => {
        const { code, severity, title, evidence, advice, source, repair } = finding
        const { icon: Icon, word } = looks[severity]
        return (
          <li
            key={`${findingKey(finding)} ${format(title)}`}
            {...(isOneOfMany ? {} : { id: findingId(finding), tabIndex: -1 })}
            className={classes.finding}
            data-severity={severity}
          >
            <Icon size={16} className={classes.icon} role="img" aria-label={t(word)} />
            <div>
              <span className={classes.title}>{format(title)}</span>
              {renderMeta && <span className={classes.certainty}> {renderMeta(finding)}</span>}
              {evidence.length > 0 && (
                <ul className={classes.evidence} aria-label={t('Evidence')}>
                  {evidence.map((line) => (
                    <li key={format(line)}>{format(line)}</li>
                  ))}
                </ul>
              )}
              <p className={classes.advice}>{format(advice)}</p>
              <p className={classes.source}>
                {code}, {format(source)}
              </p>
              {repair && renderRepair && <div className={classes.repair}>{renderRepair(repair)}</div>}
            </div>
          </li>
        )
      })}
    </ol>
  )
}
