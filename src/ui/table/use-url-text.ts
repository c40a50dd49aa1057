import { useState } from 'react'
import { followed, typed, urlText } from './url-text'

/**
 * The text of a field that the URL keeps. The router commits late: a field that showed what the URL says would lose its
 * caret at each key, and input methods what they are composing.
 */
export function useUrlText(inUrl: string, onType: (text: string) => void) {
  const [state, setState] = useState(() => urlText(inUrl))
  const now = state.seen === inUrl ? state : followed(state, inUrl)
  if (now !== state) setState(now)
  return {
    text: now.text,
    type: (text: string) => {
      setState((before) => typed(before, text))
      onType(text)
    },
  }
}
