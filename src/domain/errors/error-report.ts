import { decodeMessage } from '../text/message'
import { maskSecrets } from '../text/mask'

/** What is known when the panel itself fails. */
export interface FaultFacts {
  error: unknown
  /** The version of the panel. */
  version: string
  /** The URL of the page. */
  url: string
  /** What the browser calls itself. */
  browser: string
  language: string
  /** Milliseconds since the epoch. */
  at: number
}

/** So many frames of a stack are enough to find the place. */
const mostFrames = 20

/**
 * Returns a report of a fault of the panel, for whoever runs it. It is copied into tickets, so it holds no key, token or
 * typed text: quoted text and whatever looks like a secret is masked, of the URL the values of its parameters are left out.
 */
export function errorReport({ error, version, url, browser, language, at }: FaultFacts): string {
  const { origin, pathname, searchParams } = new URL(url)
  const names = [...new Set(searchParams.keys())].map((name) => `${name}=…`)
  return [
    `VPNaaS Panel ${version}, ${new Date(at).toISOString()}`,
    `page: ${origin}${pathname}${names.length > 0 ? `?${names.join('&')}` : ''}`,
    `browser: ${browser} (${language})`,
    '',
    ...causesOf(error).flatMap(({ title, frames }) => [title, ...frames.map((frame) => `  ${frame}`)]),
    '',
  ].join('\n')
}

/** An error and what caused it, the outermost first. */
function causesOf(error: unknown): { title: string; frames: string[] }[] {
  if (!(error instanceof Error)) return [{ title: typeof error, frames: [] }]
  const message = decodeMessage(error.message)
  const title = `${error.name}: ${withoutText(typeof message === 'string' ? message : message.key)}`
  const caused = error.cause === undefined ? [] : causesOf(error.cause)
  return [{ title, frames: framesOf(error.stack ?? '') }, ...caused]
}

/** Engines quote what they were given in double quotes (V8's `JSON.parse`), what a program calls its parts in single ones. */
const quotations = /"[^"]*"?|“[^”]*”?|`[^`]*`?|'[^'\s]*\s[^']*'?/g
/** Tokens are long runs of these characters: Fernet's, JSON Web Tokens, and what is encoded for a URL. */
const longRuns = /[\w+/=.~-]{24,}/g

const withoutText = (message: string): string =>
  maskSecrets(message.replaceAll(quotations, '"…"').replaceAll(longRuns, '…')).slice(0, 500)

/** The lines of a stack that name a place, without its message: V8 writes `at f (place)`, the others `f@place`. */
const framesOf = (stack: string): string[] =>
  stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^(?:at .*|[^\s@]*@\S+):\d+:\d+\)?$/.test(line))
    .slice(0, mostFrames)
    .map((line) => line.replaceAll(/\?[^\s:)]*/g, ''))
