import { displayName } from '~/domain/text/names'
import { t } from '~/i18n/translate'

/** What the form of an object is about. */
export interface DrawerSubject {
  /** What kind of thing it is: `IKE policy`. */
  kind: string
  /** The object to edit; a new one without. */
  editing: { id: string; name: string } | undefined
}

/** The title of an object's form. */
export function drawerTitle({ kind, editing }: DrawerSubject): string {
  return editing ? t('Edit {kind} {name}', { kind, name: displayName(editing) }) : t('New {kind}', { kind })
}
