import type { TabledAdvice } from './error-advice-table'

/** What a status says where neither type nor message says more (contract, sections 1.3, 2.3 and 6.5). */
export const adviceByStatus: Readonly<Record<number, TabledAdvice>> = {
  401: { title: 'The sign-in has expired', advice: 'Sign in again; what is on screen stays.' },
  403: {
    title: 'Your roles do not allow this',
    advice: 'Ask an administrator for the role member in this project.',
  },
  404: {
    title: 'The object was not found',
    advice: 'It may have been deleted meanwhile, or your roles hide it. Reload the list.',
  },
  405: { title: 'The cloud does not offer this action', advice: 'Its VPN API may be older or restricted.' },
  413: { title: 'The request is too large', advice: 'Send less at once.' },
  429: { title: 'The cloud asks for fewer requests', advice: 'Wait a moment, then try again.' },
  431: {
    title: 'The cookies are too large together',
    advice: 'Delete the cookies of this page and sign in again.',
  },
  500: {
    title: 'The cloud failed inside',
    advice:
      'Try again; where a value you entered is very long, shorten it. With the request id an administrator finds the cause.',
  },
  502: { title: 'The gateway got no answer from the cloud', advice: 'Try again in a moment.' },
  503: { title: 'The cloud is not available now', advice: 'Try again in a moment.' },
  504: {
    title: 'The cloud did not answer in time',
    advice: 'If this was a change, it may have been made all the same: reload the list before you try again.',
  },
}
