import { useEffect, useEffectEvent } from 'react'
import type { ConnectValues } from '~/domain/forms/connect-form'
import { onLanguage } from '~/ui/use-language'
import type { BegunRun } from './use-connect-run'

/** The form of the guided flow at some moment, and what was begun from it. */
export interface Draft {
  siteKey: string
  values: ConnectValues
  /** What the form said before anybody changed it. */
  untouched: string
  begun: BegunRun
}

/** In memory alone, and only until the page is there again: there is a key in it. */
let held: Draft | undefined

/** The form as it was before the page was drawn anew in another language. */
export const heldDraft = (siteKey: string): Draft | undefined =>
  held?.siteKey === siteKey ? held : undefined

/** Holds the form while the page is drawn anew in another language. */
export function useHeldDraft(read: () => Draft): void {
  const hold = useEffectEvent(() => {
    held = read()
  })
  useEffect(() => {
    held = undefined
    return onLanguage(() => hold())
  }, [])
}
