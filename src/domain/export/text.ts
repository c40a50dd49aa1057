import { shown, shownText } from '../text/visible-text'
import { parseCidr } from '../ip/address'
import { fingerprintOf, type PeerSide } from './peer-side'

/** What every file begins with: what it is, of which tunnel, and how to tell that it is stale. */
export function header(side: PeerSide, label: string, comment: string): string[] {
  return [
    `VPNaaS Panel: peer configuration of ${shownText(side.name)} for ${label}`,
    `Connection ${side.connectionId} in ${side.site}`,
    `Fingerprint ${fingerprintOf(side)}: the panel shows another one after the connection has changed`,
  ].map((line) => `${comment} ${shown(line)}`)
}

/**
 * A value as JSON that YAML 1.1 and HCL read alike: what nobody would see stands in escapes, of which those for
 * backspace and form feed are not everywhere (HCL, quoted templates).
 */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll(/\\./g, (pair) => rareEscapes[pair] ?? pair)
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, escaped)

const rareEscapes: Readonly<Record<string, string>> = { '\\b': '\\u0008', '\\f': '\\u000c' }

const escaped = (character: string): string => {
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`
}

/** A text between quotes in which a back slash escapes quotes and itself. */
export const escapedQuotes = (text: string): string => text.replaceAll(/["\\]/g, String.raw`\$&`)

/** Lines of a file as text; what is false is left out. */
export function fileOf(...lines: (string | false | readonly string[])[]): string {
  return `${lines.flatMap((line) => (line === false ? [] : line)).join('\n')}\n`
}

/** Lines as comments. */
export const comments = (comment: string, ...lines: string[]): string[] =>
  lines.map((line) => (line === '' ? comment : `${comment} ${line}`))

/** An IPv4 CIDR as address and netmask, or with an inverted mask as Cisco's lists want it. */
export function masked(cidr: string, inverted = false): string {
  const { network, prefix } = parseCidr(cidr) ?? { network: cidr, prefix: 32 }
  const bits = (0xffffffff << (32 - prefix)) >>> 0
  const mask = prefix === 0 ? 0 : inverted ? ~bits >>> 0 : bits
  const spoken = prefix === 0 && inverted ? 0xffffffff : mask
  return `${network} ${[24, 16, 8, 0].map((shift) => (spoken >>> shift) & 255).join('.')}`
}

/** Nine tenths of a lifetime: keys are renewed before the other side drops them. */
export const rekeyTime = (seconds: number): number => Math.floor(seconds * 0.9)

/** How many questions go unanswered before a peer is dead. */
export const dpdTries = ({ dpd }: PeerSide): number =>
  Math.max(1, Math.ceil(dpd.timeout / Math.max(1, dpd.interval)))
