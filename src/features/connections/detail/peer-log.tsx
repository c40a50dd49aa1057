import { Text, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useSite } from '~/api/site/site'
import { explainLog, type PeerLogFinding } from '~/domain/peer-log/peer-log'
import { writeRefusal } from '~/domain/site/permissions'
import { t } from '~/i18n/translate'
import { Disclosure } from '~/ui/layout/disclosure'
import { FindingList } from '~/components/findings/finding-list'
import classes from './peer-log.module.css'
import { LeaveGuard } from '~/ui/leaving/leave-guard'
import { useUnfinished } from '~/ui/leaving/unfinished-fields'
import { useInLanguage } from '~/ui/language/use-language'
import { RepairButton } from './repair-button'
import type { TunnelEnd } from '~/domain/site/connection-end'

/**
 * A place for the other gateway's log: what its lines mean for this tunnel, once that is read. The text is held by this
 * component alone: leaving the page asks first.
 */
export function PeerLog({ end }: { end: TunnelEnd | undefined }) {
  return (
    <LeaveGuard lostWith="page">
      <LogField end={end} />
    </LeaveGuard>
  )
}

function LogField({ end }: { end: TunnelEnd | undefined }) {
  const [log, setLog] = useState('')
  useUnfinished(log.trim() !== '')
  return (
    <Disclosure label={t('Analyze the peer gateway’s log')}>
      <div className={classes.body}>
        <Textarea
          label={t('Peer gateway log')}
          description={t('Analyzed in your browser. Nothing is uploaded or stored.')}
          value={log}
          onChange={(event) => setLog(event.currentTarget.value)}
          classNames={{ input: classes.log }}
          autosize
          minRows={3}
          maxRows={12}
          autoComplete="off"
          // A browser's spelling check may send what is typed to its maker.
          spellCheck={false}
        />
        <div aria-live="polite">{end && log.trim() !== '' && <Explanation log={log} end={end} />}</div>
      </div>
    </Disclosure>
  )
}

function Explanation({ log, end }: { log: string; end: TunnelEnd }) {
  const { roles } = useSite()
  const settled = useDeferredValue(log)
  const explain = useInLanguage(explainLog)
  const findings = useMemo(() => explain(settled, end), [explain, settled, end])
  if (findings.length === 0) {
    return (
      <Text size="sm">
        {t(
          'No known error messages found. Look for IKE or IPsec lines with “failed”, “error”, “mismatch”, “no proposal”, or “timeout” from the time of the connection attempt.',
        )}
      </Text>
    )
  }
  return (
    <FindingList
      label={t('Log analysis')}
      findings={findings}
      renderMeta={({ vendor }: PeerLogFinding) => vendor}
      renderRepair={(repair) => (
        <RepairButton repair={repair} connection={end.connection} refusal={writeRefusal(roles)} />
      )}
    />
  )
}
