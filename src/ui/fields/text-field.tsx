import { errorText } from './error-text'
import { TextInput, type TextInputProps } from '@mantine/core'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import classes from './fields.module.css'

interface TextFieldProps<V extends FieldValues> extends Omit<TextInputProps, 'name' | 'value' | 'onChange'> {
  control: Control<V>
  name: FieldPathByValue<V, string>
  /** For addresses, ids and CIDRs. */
  monospace?: boolean
}

/** One line of text. */
export function TextField<V extends FieldValues>({ control, name, monospace, ...props }: TextFieldProps<V>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <TextInput
      {...props}
      {...field}
      {...(monospace ? { classNames: { input: classes.mono ?? '' } } : {})}
      spellCheck={false}
      error={errorText(fieldState.error?.message)}
    />
  )
}
