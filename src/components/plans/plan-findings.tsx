import { Text } from '@mantine/core'
import type { Finding } from '~/domain/finding/finding'
import { Disclosure } from '../../ui/layout/disclosure'
import { FindingList } from '../findings/finding-list'
import classes from './plan-findings.module.css'
import { t } from '~/i18n/translate'

interface PlanFindingsProps {
  /** What the preflight says. */
  findings: readonly Finding[]
  /** Whether something is still to be entered, so that nothing can be said to be all right. */
  isUnfinished?: boolean
  /** Whether tunnels stay down afterwards, so that nothing can be said to be all right either. */
  hasOutage?: boolean
}

/** What is to be known of a plan before it runs: what will not work, what is weak, and, when asked for, what is good to know. */
export function PlanFindings({ findings, isUnfinished = false, hasOutage = false }: PlanFindingsProps) {
  const notes = findings.filter(({ severity }) => severity === 'note')
  const pressing = findings.filter(({ severity }) => severity !== 'note')
  return (
    <div className={classes.findings}>
      {pressing.length > 0 && <FindingList label={t('Fix these first')} findings={pressing} />}
      {pressing.length === 0 && !hasOutage && !isUnfinished && (
        <Text size="sm" c="dimmed">
          {t('No configuration issues found.')}
        </Text>
      )}
      {notes.length > 0 && (
        <Disclosure label={t('{count} notes', { count: notes.length })}>
          <FindingList label={t('Notes')} findings={notes} />
        </Disclosure>
      )}
    </div>
  )
}
