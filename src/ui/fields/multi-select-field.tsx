import { errorText } from './error-text'
import { Checkbox, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { entryErrors } from './entry-errors'
import classes from './fields.module.css'

interface Option {
  value: string
  label: string
  /** Shown in monospace behind the label: a CIDR. */
  detail?: string
  disabled?: boolean
}

interface MultiSelectFieldProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPathByValue<V, string[]>
  label: string
  description?: ReactNode
  options: readonly Option[]
  /** Said where there is nothing to choose from. */
  empty?: string
  required?: boolean
}

/** Any number of a list of values, all in sight. */
export function MultiSelectField<V extends FieldValues>(props: MultiSelectFieldProps<V>) {
  const { control, name, label, description, options, empty, required } = props
  const { field, fieldState } = useController({ control, name })
  return (
    <Checkbox.Group
      label={label}
      description={description}
      withAsterisk={required ?? false}
      value={field.value}
      onChange={field.onChange}
      error={errorText(fieldState.error?.message ?? [...entryErrors(fieldState.error).values()][0])}
    >
      <Stack gap={6} mt={4} onBlur={field.onBlur}>
        {options.length === 0 && <Text c="dimmed">{empty}</Text>}
        {options.map(({ value, label: text, detail, disabled }, index) => (
          <Checkbox
            key={value}
            value={value}
            disabled={disabled ?? false}
            {...(index === 0 ? { ref: field.ref } : {})}
            label={
              <>
                {text} {detail !== undefined && <span className={classes.detail}>{detail}</span>}
              </>
            }
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
