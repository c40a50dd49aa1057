import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site/site'
import type { ProjectCounts as Counts, TunnelCounts } from '~/domain/admin/counts'
import { describeCode, type StatusLook } from '~/domain/status/status'
import { format, t } from '~/i18n/translate'
import { ToneIcon } from '~/components/tunnels/tone-icon'
import classes from './project-counts.module.css'

/** How many tunnels there are of each project and status; each number leaves those in the list. */
export function ProjectCounts({ counts }: { counts: TunnelCounts }) {
  const { statuses, projects, all } = counts
  const rows = [...projects, { ...all, id: undefined, project: t('All projects') }]
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('Tunnels by project and status')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Project')}</th>
            {statuses.map((code) => (
              <StatusHead key={code} {...describeCode(code)} />
            ))}
            <th scope="col">{t('All')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? 'all'}>
              <th scope="row">{row.project}</th>
              {statuses.map((code) => (
                <td key={code}>
                  <Count of={row} status={code} />
                </td>
              ))}
              <td>
                <Count of={row} status={undefined} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function StatusHead({ tone, label, meaning }: StatusLook) {
  return (
    <th scope="col" title={format(meaning)}>
      <ToneIcon tone={tone} /> {format(label)}
    </th>
  )
}

interface CountProps {
  of: Omit<Counts, 'id'> & { id: string | undefined }
  status: string | undefined
}

/** A number that leaves its tunnels in the list; the one that does so now is marked. */
function Count({ of, status }: CountProps) {
  const { params } = useSite()
  const count = status === undefined ? of.total : (of.byStatus.get(status) ?? 0)
  if (count === 0) return <span className={classes.zero}>{count}</span>
  const isAll = of.id === undefined && status === undefined
  return (
    <Anchor
      className={classes.count}
      data-all={isAll || undefined}
      aria-label={`${count} ${status === undefined ? t('total') : format(describeCode(status).label)}, ${of.project}`}
      renderRoot={(props) => (
        <Link
          {...props}
          to="/$cloud/$region/$project/admin"
          params={params}
          search={({ sort }) => ({ sort, project: of.id, status })}
          activeOptions={{ exact: true, includeSearch: true }}
          replace
          resetScroll={false}
        />
      )}
    >
      {count}
    </Anchor>
  )
}
