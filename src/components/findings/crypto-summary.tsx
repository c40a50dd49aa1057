import { CryptoValue } from './crypto-value'
import classes from './crypto-summary.module.css'

/** The values that make up a policy's cryptography, in one line. */
export function CryptoSummary({
  values,
}: {
  values: readonly (readonly [attribute: string, value: string])[]
}) {
  return (
    <span className={classes.summary}>
      {values.map(([attribute, value]) => (
        <CryptoValue key={attribute} attribute={attribute} value={value} />
      ))}
    </span>
  )
}
