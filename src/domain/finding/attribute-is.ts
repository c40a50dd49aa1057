import { t } from '../words/words'

/** An attribute with its value as a line of evidence: both are Neutron's in every language. */
export function attributeIs(attribute: string, value: string): string {
  return t('{attribute} is {value}', { attribute, value })
}
