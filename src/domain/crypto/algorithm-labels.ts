import { lookUp } from '../text/own-entry'
import { shownText } from '../text/visible-text'
import { weaknessOf } from './verdicts'
import { msg, type Message } from '../text/message'

const words: Readonly<Record<string, string>> = {
  v1: 'IKEv1',
  v2: 'IKEv2',
  '3des': '3DES',
  sha1: 'SHA-1',
  sha256: 'SHA-256',
  sha384: 'SHA-384',
  sha512: 'SHA-512',
  'aes-xcbc': 'AES-XCBC',
  'aes-cmac': 'AES-CMAC',
  esp: 'ESP',
  ah: 'AH',
}

/** A value of the VPN API as people write it: `aes-256-gcm-16` as AES-256-GCM-16, `group14` as group 14. */
export function valueLabel(value: string): string {
  const known = lookUp(words, value)
  if (known !== undefined) return known
  const group = /^group(\d+)$/.exec(value)
  if (group) return `group ${group[1]}`
  return value.startsWith('aes-') ? value.toUpperCase() : shownText(value)
}

/** Options of a select for these values, weak ones said to be. */
export function valueOptions(attribute: string, values: readonly string[], current?: string) {
  const all = current === undefined || values.includes(current) ? values : [...values, current]
  return all.map((value) => {
    const weakness = weaknessOf(attribute, value)
    return {
      value,
      label:
        weakness === undefined
          ? valueLabel(value)
          : msg('{value} (weak: {why})', { value: valueLabel(value), why: weakness }),
    }
  })
}

/** Seconds as the largest whole unit. */
export function durationLabel(seconds: number): Message {
  if (seconds % 3600 === 0) return msg('{count} h', { count: seconds / 3600 })
  return seconds % 60 === 0
    ? msg('{count} min', { count: seconds / 60 })
    : msg('{count} s', { count: seconds })
}
