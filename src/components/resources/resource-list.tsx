import type { DisplayText } from '~/domain/text/message'
import { IconPlus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { noPanel, type ListSearch } from '~/ui/table/page-search'
import { displayName } from '~/domain/text/names'
import { FailurePanel } from '../../ui/failure/failure-panel'
import { ActionButton } from '../../ui/buttons/action-button'
import type { Column, RowAction } from '../../ui/table/column'
import { DataTable } from '../../ui/table/table'
import { EmptyPanel } from '../../ui/layout/empty-panel'
import { PageHeader } from '../../ui/layout/page-header'
import { useRemovalPage } from './site-links'
import type { Failure } from '../../ui/failure/failure'
import { t, format } from '~/i18n/translate'
import type { ResourceKind } from '~/domain/neutron/resource-kinds'

interface ResourceListProps<T extends { id: string; name: string }> {
  kind: ResourceKind
  /** The plural, as the page is called. */
  title: string
  description: string
  /** All rows of the site; undefined while they are on their way. */
  rows: readonly T[] | undefined
  /** Whether more are on their way. */
  isPartial?: boolean
  /** The texts that a row is found by, and whether the page's filters leave it; see `DataTable`. */
  texts: (row: T) => readonly (DisplayText | null | undefined)[]
  keeps?: ((row: T) => boolean) | undefined
  columns: () => readonly Column<T>[]
  search: ListSearch
  onSearch: (change: Partial<ListSearch>) => void
  failure: Failure | undefined
  onRetry: () => void
  /** The button that opens the form of a new one, and why it may not be used. */
  create: { label: string; refusal: DisplayText | undefined }
  /** Why none may be shown although there are some. */
  emptyDoubt: DisplayText | undefined
  /** What to do where there are none yet. */
  empty: { title: string; description: ReactNode; action?: ReactNode }
  /** What can be done with a row besides opening it. */
  refusals: (row: T) => { edit: DisplayText | undefined; remove: DisplayText | undefined }
  filters?: ReactNode
  /** Stands before the create button. */
  lead?: ReactNode
}

/** The page of a kind of object: heading, create, list; the open form or question stands in the URL. */
export function ResourceList<T extends { id: string; name: string }>(props: ResourceListProps<T>) {
  const { title, description, rows, columns, search, onSearch, failure, create, empty } = props
  const remove = useRemovalPage(props.kind)
  const button = (
    <ActionButton
      leftSection={<IconPlus size={16} />}
      refusal={create.refusal}
      variant={props.lead === undefined ? 'filled' : 'default'}
      onClick={() => onSearch({ ...noPanel, panel: 'new' })}
    >
      {create.label}
    </ActionButton>
  )
  const actions = (row: T): RowAction[] => {
    const refusals = props.refusals(row)
    return [
      { label: t('Edit'), refusal: refusals.edit, onSelect: () => onSearch({ ...noPanel, edit: row.id }) },
      {
        label: t('Duplicate'),
        refusal: create.refusal,
        onSelect: () => onSearch({ ...noPanel, panel: 'new', from: row.id }),
      },
      {
        label: t('Delete'),
        refusal: refusals.remove,
        isDanger: true,
        onSelect: () => onSearch({ ...noPanel, remove: row.id }),
      },
    ]
  }
  const header = (
    <>
      {props.lead}
      {button}
    </>
  )
  return (
    <>
      <PageHeader title={title} description={description} actions={header} />
      {failure && (!rows || props.isPartial) ? (
        <FailurePanel failure={failure} onRetry={props.onRetry} />
      ) : (
        <DataTable
          kind={props.kind}
          label={title}
          rows={rows}
          isPartial={props.isPartial ?? false}
          texts={props.texts}
          keeps={props.keeps}
          columns={columns}
          rowId={idOf}
          rowName={displayName}
          actions={actions}
          bulk={{ label: t('Delete selected'), refusal: create.refusal, onSelect: remove }}
          search={search}
          onSearch={onSearch}
          filters={props.filters}
          empty={
            <EmptyPanel
              title={empty.title}
              description={format(props.emptyDoubt) ?? empty.description}
              action={empty.action ?? button}
            />
          }
        />
      )}
    </>
  )
}

const idOf = ({ id }: { id: string }) => id
