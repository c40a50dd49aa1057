import { errorText } from './error-text'
import { Switch, type SwitchProps } from '@mantine/core'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'

interface SwitchFieldProps<V extends FieldValues> extends Omit<SwitchProps, 'name' | 'checked' | 'onChange'> {
  control: Control<V>
  name: FieldPathByValue<V, boolean>
}

/** On or off. */
export function SwitchField<V extends FieldValues>({ control, name, ...props }: SwitchFieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  const { value, ...rest } = field
  return <Switch {...props} {...rest} checked={value} error={errorText(fieldState.error?.message)} />
}
