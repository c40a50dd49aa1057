import { format } from '~/i18n/translate'
import type { DisplayText } from '~/domain/text/message'
import { NativeSelect } from '@mantine/core'

interface ChoiceFilterProps {
  label: string
  /** What is said where nothing is chosen: `Any status`. */
  any: string
  choices: readonly { value: string; label: DisplayText; count: number }[]
  value: string | undefined
  /** What to call a chosen value that no row has any more. */
  labelOf: (value: string) => DisplayText
  onChange: (value: string | undefined) => void
}

/** Leaves the rows of one value; each says how many they are, also one that is chosen and has none any more. */
export function ChoiceFilter({ label, any, choices, value, labelOf, onChange }: ChoiceFilterProps) {
  const isGone = value !== undefined && !choices.some((choice) => choice.value === value)
  const all = isGone ? [...choices, { value, label: labelOf(value), count: 0 }] : choices
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={[
        { value: '', label: any },
        ...all.map((choice) => ({ value: choice.value, label: `${format(choice.label)} (${choice.count})` })),
      ]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || undefined)}
    />
  )
}
