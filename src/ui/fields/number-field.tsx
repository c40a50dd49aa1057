import { errorText } from './error-text'
import { NumberInput, type NumberInputProps } from '@mantine/core'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'

interface NumberFieldProps<V extends FieldValues> extends Omit<
  NumberInputProps,
  'name' | 'value' | 'onChange'
> {
  control: Control<V>
  name: FieldPathByValue<V, number>
}

/** A whole number. Emptied, it is `null`, which the form's schema refuses in words. */
export function NumberField<V extends FieldValues>({ control, name, ...props }: NumberFieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <NumberInput
      {...props}
      {...field}
      value={field.value ?? ''}
      onChange={(value) => field.onChange(value === '' ? null : value)}
      allowDecimal={false}
      hideControls
      error={errorText(fieldState.error?.message)}
    />
  )
}
