import { errorText } from './error-text'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconDice5, IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { CopyButton } from '../buttons/copy-button'
import { MaskedInput } from './masked-input'
import classes from './fields.module.css'
import { t } from '~/i18n/translate'

interface SecretFieldProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPathByValue<V, string>
  label: string
  description?: string
  placeholder?: string
  required?: boolean
  /** Gives a new secret. */
  onGenerate?: () => string
}

/** A pre-shared key: masked until asked for, to be copied or generated. */
export function SecretField<V extends FieldValues>(props: SecretFieldProps<V>) {
  const { control, name, label, description, placeholder, required, onGenerate } = props
  const { field, fieldState } = useController({ control, name })
  const [shown, setShown] = useState(false)
  const word = shown ? t('Hide key') : t('Show key')
  return (
    <MaskedInput
      {...field}
      label={label}
      description={description}
      placeholder={placeholder ?? ''}
      withAsterisk={required ?? false}
      isShown={shown}
      rightSectionWidth={onGenerate ? 92 : 64}
      rightSection={
        <span className={classes.tools}>
          {onGenerate && (
            <Tooltip label={t('Generate key')}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('Generate key')}
                onClick={() => field.onChange(onGenerate())}
              >
                <IconDice5 size={16} />
              </ActionIcon>
            </Tooltip>
          )}
          <Tooltip label={word}>
            <ActionIcon variant="subtle" color="gray" aria-label={word} onClick={() => setShown(!shown)}>
              {shown ? <IconEyeOff size={16} /> : <IconEye size={16} />}
            </ActionIcon>
          </Tooltip>
          <CopyButton value={field.value} label={t('Copy key')} />
        </span>
      }
      error={errorText(fieldState.error?.message)}
    />
  )
}
