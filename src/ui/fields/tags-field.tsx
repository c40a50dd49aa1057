import { errorText } from './error-text'
import { Button, Pill, PillsInput } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import { useController, type Control, type FieldPathByValue, type FieldValues } from 'react-hook-form'
import { entryErrors } from './entry-errors'
import { splitItems } from './split-items'
import { useUnfinished } from '../leaving/unfinished-fields'
import classes from './fields.module.css'
import { t } from '~/i18n/translate'

interface TagsFieldProps<V extends FieldValues> {
  control: Control<V>
  name: FieldPathByValue<V, string[]>
  label: string
  description?: string
  placeholder?: string
  required?: boolean
  /** What was probably meant by an entry that is refused: offered in its place. */
  meantBy?: (item: string) => string | undefined
}

/** A list of short texts such as CIDRs: typed one by one, or pasted with commas, blanks or line breaks between. */
export function TagsField<V extends FieldValues>(props: TagsFieldProps<V>) {
  const { control, name, label, description, placeholder, required, meantBy } = props
  const { field, fieldState } = useController({ control, name })
  const [typed, setTyped] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const { ref, value, onChange, onBlur } = field
  const items: readonly string[] = value
  const fieldRef = useMergedRef(ref, input)
  useUnfinished(typed !== '')

  const errors = entryErrors(fieldState.error)

  // An entry is complete as soon as it is in the list, so it is checked without waiting for a submit.
  const change = (next: readonly string[]) => {
    onChange([...new Set(next)])
    onBlur()
  }
  /** Changes the list by a button that goes away with it: the focus would be lost. */
  const changeAndFocus = (next: readonly string[]) => {
    change(next)
    input.current?.focus()
  }
  const add = (text: string) => {
    const added = splitItems(text)
    if (added.length > 0) change([...items, ...added])
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (['Enter', ',', ' '].includes(event.key) && typed.trim() !== '') {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '' && items.length > 0) change(items.slice(0, -1))
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
      error={
        fieldState.error && (
          <>
            {errorText(fieldState.error.message)}
            {items.map((item, index) => {
              const message = errors.get(index)
              const meant = meantBy?.(item)
              return (
                message !== undefined && (
                  <span key={item} className={classes.entryError}>
                    {errorText(message)}
                    {meant !== undefined && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        onClick={() => changeAndFocus(items.with(index, meant))}
                      >
                        {t('Use {network}', { network: meant })}
                      </Button>
                    )}
                  </span>
                )
              )
            })}
          </>
        )
      }
      classNames={{ input: classes.mono ?? '' }}
    >
      <Pill.Group>
        {items.map((item, index) => (
          <Pill
            key={item}
            className={errors.has(index) ? classes.refused : ''}
            withRemoveButton
            onRemove={() => changeAndFocus(items.filter((other) => other !== item))}
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
          ref={fieldRef}
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
