import { Radio } from '@mantine/core'
import classes from './choice-cards.module.css'

interface Choice {
  value: string
  label: string
  description: string
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
            label={option.label}
            description={option.description}
            disabled={option.disabled ?? false}
            classNames={{ root: classes.card ?? '' }}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
