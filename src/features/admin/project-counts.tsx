import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useSite } from '~/api/site'
import type { ProjectCounts as Counts, TunnelCounts } from '~/domain/admin-counts'
import { ToneIcon } from '~/ui/tone-icon'
import classes from './project-counts.module.css'

/** How many tunnels there are of each project and status; each number leaves those in the list. */
export function ProjectCounts({ counts }: { counts: TunnelCounts }) {
  const { statuses, projects, all } = counts
  const rows = [...projects, { ...all, id: undefined, project: 'All projects' }]
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <caption className={classes.hidden}>Tunnels by project and status</caption>
        <thead>
          <tr>
            <th scope="col">Project</th>
            {statuses.map((look) => (
              <th key={look.label} scope="col" title={look.meaning}>
                <ToneIcon tone={look.tone} /> {look.label}
              </th>
            ))}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id ?? 'all'}>
              <th scope="row">{row.project}</th>
              {statuses.map(({ label }) => (
                <td key={label}>
                  <Count of={row} status={label} />
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

interface CountProps {
  of: Omit<Counts, 'id'> & { id: string | undefined }
  status: string | undefined
}

/** A number that leaves its tunnels in the list; the one that does so now is marked. */
function Count({ of, status }: CountProps) {
  const { params } = useSite()
  const count = status === undefined ? of.total : (of.byStatus.get(status) ?? 0)
  if (count === 0) return <span className={classes.zero}>0</span>
  const isAll = of.id === undefined && status === undefined
  return (
    <Anchor
      className={classes.count}
      data-all={isAll || undefined}
      aria-label={`${count} ${status ?? 'in all'}, ${of.project}`}
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
