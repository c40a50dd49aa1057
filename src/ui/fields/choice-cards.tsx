import { format } from '~/i18n/translate'
import type { DisplayText } from '~/domain/text/message'
import { Radio } from '@mantine/core'
import classes from './choice-cards.module.css'

interface Choice {
  value: string
  label: DisplayText
  description: DisplayText
  disabled?: boolean
}

interface ChoiceCardsProps {
  label: string
  value: string
  onChange: (value: string) => void
  options: readonly Choice[]
}

/** One of a few, each with a line on what it means. */
export function ChoiceCards({ label, value, onChange, options }: ChoiceCardsProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <div className={classes.cards}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            label={format(option.label)}
            description={format(option.description)}
            disabled={option.disabled ?? false}
            classNames={{ root: classes.card ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
