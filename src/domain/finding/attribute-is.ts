import { msg, type Message } from '../text/message'

/** An attribute with its value as a line of evidence: both are Neutron's in every language. */
export function attributeIs(attribute: string, value: string): Message {
  return msg('{attribute} is {value}', { attribute, value })
}
