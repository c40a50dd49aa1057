import type { DisplayText } from '~/domain/text/message'
import { useRef, type ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { drawerTitle, type DrawerSubject } from './drawer-title'
import { FormDrawer } from './form-drawer'
import type { Failure } from '../../ui/failure/failure'
import { useFormSubmit } from '../../ui/fields/use-form-submit'
import { t } from '~/i18n/translate'

interface ObjectDrawerProps<V extends FieldValues> extends DrawerSubject {
  description?: ReactNode
  form: UseFormReturn<V>
  /** Creates the object or changes it; the drawer closes when that is done. */
  save: (values: V) => Promise<unknown>
  asFailure: (error: unknown) => Failure
  /** As in `useFormSubmit`. */
  attributeOf?: (attribute: string) => string
  /** As in `FormDrawer`. */
  refusal?: DisplayText | undefined
  onClose: () => void
  children: ReactNode
}

/** The form of an object in its drawer: makes a new one or edits one, and closes once the cloud has taken it. */
export function ObjectDrawer<V extends FieldValues>(props: ObjectDrawerProps<V>) {
  const { kind, editing, description, form, save, asFailure, attributeOf, refusal, onClose, children } = props
  const isSaved = useRef(false)
  const { submit, failure } = useFormSubmit({
    form,
    asFailure,
    ...(attributeOf ? { attributeOf } : {}),
    save: async (values) => {
      await save(values)
      isSaved.current = true
      onClose()
    },
  })
  const { isSubmitting, isDirty } = form.formState
  return (
    <FormDrawer
      title={drawerTitle({ kind, editing })}
      description={description}
      submitLabel={editing ? t('Save') : t('Create')}
      isSubmitting={isSubmitting}
      wouldLose={() => isDirty && !isSaved.current}
      failure={failure}
      refusal={refusal}
      onSubmit={(event) => void submit(event)}
      onClose={onClose}
    >
      {children}
    </FormDrawer>
  )
}
