import { TextInput, type TextInputProps } from '@mantine/core'
import classes from './fields.module.css'

interface MaskedInputProps extends TextInputProps {
  isShown?: boolean
}

/** A text input that masks itself: browsers offer to save what is entered in a password input. */
export function MaskedInput({ isShown = false, ...props }: MaskedInputProps) {
  return (
    <TextInput
      {...props}
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: `${classes.mono} ${isShown ? '' : classes.masked}` }}
    />
  )
}
