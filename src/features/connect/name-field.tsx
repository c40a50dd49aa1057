import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { OpenWorld } from '~/api/site/site-world'
import type { ConnectValues } from '~/domain/forms/connect/connect-form'
import { suggestedName } from '~/domain/forms/connect/connect-input'
import type { SiteWorld } from '~/domain/site/site-snapshot'
import { t } from '~/i18n/translate'
import { TextField } from '~/ui/fields/text-field'

interface NameFieldProps {
  data: OpenWorld
  farWorlds: ReadonlyMap<string, SiteWorld>
  /** Whether objects may have the name already, so that it stays as it is. */
  isFixed: boolean
}

/** The connection's name, which follows the other side until somebody types one. */
export function NameField({ data, farWorlds, isFixed }: NameFieldProps) {
  const { control, getValues, setValue } = useFormContext<ConnectValues>()
  useWatch({ control })
  const takenNames = data.connections.map(({ name }) => name)
  const suggested = suggestedName(getValues(), { here: data, farWorlds }, takenNames)
  const last = useRef(suggested)
  useEffect(() => {
    if (isFixed || suggested === last.current) return
    if (getValues('name') === last.current) setValue('name', suggested)
    last.current = suggested
  }, [suggested, isFixed, getValues, setValue])
  return (
    <TextField
      control={control}
      name="name"
      label={t('Name')}
      description={t('New resources are named after it.')}
      required
    />
  )
}
