import { Tooltip } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { valueLabel } from '~/domain/crypto/algorithm-labels'
import { weaknessOf } from '~/domain/crypto/verdicts'
import classes from './crypto-value.module.css'
import { format, t } from '~/i18n/translate'

/** A cryptographic value; a weak one is marked in words. `attribute` is spelled as Neutron spells it. */
export function CryptoValue({ attribute, value }: { attribute: string; value: string }) {
  const weakness = weaknessOf(attribute, value)
  if (weakness === undefined) return <span>{valueLabel(value)}</span>
  return (
    <Tooltip label={format(weakness)}>
      <span className={classes.weak}>
        {valueLabel(value)} <IconAlertTriangle size={13} aria-hidden /> {t('weak')}
      </span>
    </Tooltip>
  )
}
