import { NativeSelect, type NativeSelectProps } from '@mantine/core'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'

interface NativeSelectFieldProps<V extends FieldValues> extends Omit<
  NativeSelectProps,
  'name' | 'value' | 'onChange'
> {
  control: Control<V>
  name: FieldPathByValue<V, string>
}

/** One of a few values, by the browser's own control: for the first screen, which must be small. */
export function NativeSelectField<V extends FieldValues>({ control, name, ...props }: NativeSelectFieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  return <NativeSelect {...props} {...field} error={fieldState.error?.message} />
}
