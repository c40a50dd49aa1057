import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'

interface PasswordFieldProps<V extends FieldValues> extends Omit<
  PasswordInputProps,
  'name' | 'value' | 'onChange'
> {
  control: Control<V>
  name: FieldPathByValue<V, string>
}

/** A secret that the user knows by heart or pastes: a password, a token. */
export function PasswordField<V extends FieldValues>({ control, name, ...props }: PasswordFieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  return <PasswordInput {...props} {...field} error={fieldState.error?.message} />
}
