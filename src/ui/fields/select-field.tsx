import { errorText } from './error-text'
import { format } from '~/i18n/translate'
import type { DisplayText } from '~/domain/text/message'
import { Select, type SelectProps } from '@mantine/core'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'

interface SelectFieldProps<V extends FieldValues> extends Omit<
  SelectProps,
  'name' | 'value' | 'onChange' | 'data'
> {
  control: Control<V>
  name: FieldPathByValue<V, string>
  data: readonly { value: string; label: DisplayText; disabled?: boolean }[]
  /** The option that stands for no value (''), where there is one. */
  empty?: string
  /** Called with the new value after the form has it, for what depends on it. */
  onValue?: (value: string) => void
}

/** One of a list of values; long lists can be searched. */
export function SelectField<V extends FieldValues>({
  control,
  name,
  empty,
  onValue,
  data,
  ...props
}: SelectFieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <Select
      {...props}
      {...field}
      data={data.map((option) => ({ ...option, label: format(option.label) }))}
      value={field.value === '' ? (empty ?? null) : field.value}
      onChange={(chosen) => {
        const value = chosen === null || chosen === empty ? '' : chosen
        field.onChange(value)
        onValue?.(value)
      }}
      allowDeselect={false}
      searchable={data.length > 8}
      error={errorText(fieldState.error?.message)}
    />
  )
}
