import { Pill, PillsInput } from '@mantine/core'
import { useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { splitItems } from '../split-items'
import { useUnfinished } from '../unfinished-fields'
import classes from './fields.module.css'
import { t } from '~/domain/words/words'

interface TagsFieldProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPathByValue<V, string[]>
  label: string
  description?: string
  placeholder?: string
  required?: boolean
}

/** A list of short texts such as CIDRs: typed one by one, or pasted with commas, blanks or line breaks between. */
export function TagsField<V extends FieldValues>(props: TagsFieldProps<V>) {
  const { control, name, label, description, placeholder, required } = props
  const { field, fieldState } = useController({ control, name })
  const [typed, setTyped] = useState('')
  const { ref, value, onChange, onBlur } = field
  const items: readonly string[] = value
  useUnfinished(typed !== '')

  const add = (text: string) => {
    const all = new Set([...items, ...splitItems(text)])
    if (all.size > items.length) onChange([...all])
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (['Enter', ',', ' '].includes(event.key) && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '' && items.length > 0) onChange(items.slice(0, -1))
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text')
    if (splitItems(text).length < 2) return
    event.preventDefault()
    add(typed + text)
  }

  return (
    <PillsInput
      label={label}
      description={description}
      withAsterisk={required ?? false}
      error={fieldState.error?.message}
      classNames={{ input: classes.mono ?? '' }}
    >
      <Pill.Group>
        {items.map((item) => (
          <Pill
            key={item}
            withRemoveButton
            onRemove={() => onChange(items.filter((other) => other !== item))}
            removeButtonProps={{
              'aria-label': t('Remove {item}', { item }),
              tabIndex: 0,
              'aria-hidden': false,
            }}
          >
            {item}
          </Pill>
        ))}
        <PillsInput.Field
          ref={ref}
          value={typed}
          placeholder={items.length === 0 ? placeholder : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
          onBlur={() => {
            add(typed)
            onBlur()
          }}
        />
      </Pill.Group>
    </PillsInput>
  )
}
