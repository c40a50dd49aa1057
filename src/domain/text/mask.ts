/** The words behind which a key may stand, in logs and in the configurations that are pasted along with them. */
const keyword = String.raw`(?<![a-z0-9])(?:pre-?shared(?:[-_ ]?(?:key|secret)s?)?|shared[-_ ]key|isakmp key|psk(?:secret)?|secrets?|password|passwd|passphrase|key-string|token)`

/** What follows such a word in a message, where it is no key. */
const harmless =
  'and|are|auth|authentication|but|disabled|does|failed|failure|for|found|from|in|is|keys?|mismatch|mismatched|not|of|on|or|payload|secrets?|to|was|with|wrong'

/** A key in quotation marks ends with them; any other may hold blanks, so the rest of the line goes. */
const value = String.raw`(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s"'].*)`
const masked = '•••'

const afterSign = new RegExp(String.raw`((?:${keyword}[\w-]*|\bkey)["'\\]*\s*[:=]\s*)${value}`, 'gi')
/** Between word and key Junos and Cisco write what kind it is, for which direction, FortiOS `ENC`. */
const kind = String.raw`(?:(?:local|remote|ascii-text|hexadecimal|hex|enc|[0678])\s+)*`
const afterBlank = new RegExp(String.raw`(${keyword}\s+${kind})(?!(?:${harmless})\b)${value}`, 'gi')
/** Keys by their own look: strongSwan's base64 and hexadecimal, hashed passwords, long runs of either. */
const byLook = /\b0s[a-z0-9+/=]+|\b0x[0-9a-f]{17,}|\$\d\$\S+|[a-z0-9+/=]{32,}/gi

/** A line of a log without what may be a key; rather too much is taken out than too little. */
export function maskSecrets(line: string): string {
  return line.replace(afterSign, `$1${masked}`).replace(afterBlank, `$1${masked}`).replace(byLook, masked)
}
