import { useEffect, useSyncExternalStore, type ComponentType } from 'react'
import type { Advice } from '~/domain/errors/error-advice-table'
import { decodeMessage, msg } from '~/domain/text/message'
import type { Failure } from './failure'
import { useLanguage } from '../language/use-language'

/** What is said about an error, and offered. */
interface AdviceParts {
  advise: (failure: Failure) => Advice
  /** Undefined where it did not load. */
  CopyReport?: ComponentType<{ error: unknown }>
}

/** Loaded when it is needed, or when the first screen is long there: most sessions see no error. */
let loaded: AdviceParts | undefined
let loading: Promise<AdviceParts> | undefined
const listeners = new Set<() => void>()

/**
 * Loads what puts errors into words. It never fails: where this part of the panel does not come, the error's own message
 * has to do, and the next call tries again.
 */
export function loadAdvice(): Promise<AdviceParts> {
  loading ??= importParts().then((parts) => {
    loaded = parts
    for (const listener of listeners) listener()
    return parts
  })
  return loading
}

async function importParts(): Promise<AdviceParts> {
  try {
    const [{ adviseOnError }, { CopyReport }] = await Promise.all([
      import('~/domain/errors/error-advice'),
      import('./copy-report'),
    ])
    return { advise: adviseOnError, CopyReport }
  } catch {
    loading = undefined
    return { advise: plainAdvice }
  }
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Returns what puts errors into words, undefined while it is being loaded. Call it only where there is an error. */
export function useAdvice(): AdviceParts | undefined {
  const parts = useSyncExternalStore(subscribe, () => loaded)
  // Words are put together where they are shown.
  useLanguage()
  useEffect(() => void loadAdvice(), [])
  return parts
}

function plainAdvice({ type, message }: Failure): Advice {
  return type === 'part-missing'
    ? { title: msg('Couldn’t load part of the panel'), advice: msg('Reload the page to continue.') }
    : { title: msg('Something went wrong'), advice: decodeMessage(message) || msg('Try again in a moment.') }
}
