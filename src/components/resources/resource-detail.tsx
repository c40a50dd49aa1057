import type { DisplayText } from '~/domain/text/message'
import { Skeleton } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { FailurePanel } from '../../ui/failure/failure-panel'
import { ActionButton } from '../../ui/buttons/action-button'
import { ErrorPanel } from '../../ui/layout/error-panel'
import { PageHeader } from '../../ui/layout/page-header'
import type { Failure } from '../../ui/failure/failure'
import classes from './resource-detail.module.css'
import { t } from '~/i18n/translate'

interface Action {
  refusal: DisplayText | undefined
  onSelect: () => void
}

interface ResourceDetailProps {
  /** The object's name; undefined while it is on its way. */
  title: string | undefined
  failure: Failure | undefined
  /** Where the object went, in case it is gone. */
  movedTo?: ReactNode
  onRetry: () => void
  /** A link to the list. */
  back: ReactNode
  meta?: ReactNode
  edit: Action
  remove: Action
  /** What else can be done, between the two. */
  more?: ReactNode
  children: ReactNode
}

/** The page of one object: heading with what can be done, then its parts; what is gone says so. */
export function ResourceDetail(props: ResourceDetailProps) {
  const { title, failure, movedTo, onRetry, back, meta, edit, remove, children } = props
  if (failure) {
    const gone = failure.status === 404
    if (gone && movedTo) {
      return (
        <>
          <PageHeader title={t('Not found')} above={back} />
          {movedTo}
        </>
      )
    }
    return (
      <>
        <PageHeader title={gone ? t('Not found') : t('Couldn’t load this object')} above={back} />
        {gone ? (
          <ErrorPanel
            title={t('Object not found')}
            advice={t('It was deleted, or it belongs to another project or region.')}
          />
        ) : (
          <FailurePanel failure={failure} onRetry={onRetry} />
        )}
      </>
    )
  }
  if (title === undefined) {
    return (
      <>
        <PageHeader title={t('Loading')} above={back} />
        <div className={classes.parts} role="status" aria-label={t('Loading')}>
          <Skeleton height={240} />
        </div>
      </>
    )
  }
  const actions = (
    <>
      <ActionButton
        variant="default"
        leftSection={<IconPencil size={16} />}
        refusal={edit.refusal}
        onClick={edit.onSelect}
      >
        {t('Edit')}
      </ActionButton>
      {props.more}
      <ActionButton
        variant="default"
        leftSection={<IconTrash size={16} />}
        refusal={remove.refusal}
        onClick={remove.onSelect}
      >
        {t('Delete')}
      </ActionButton>
    </>
  )
  return (
    <>
      <PageHeader title={title} above={back} meta={meta} actions={actions} />
      <div className={classes.parts}>{children}</div>
    </>
  )
}
