import { msg } from '../text/message'
import type { Advice } from './error-advice-table'

/** What a status says where neither type nor message says more (contract, sections 1.3, 2.3 and 6.5). */
export const adviceByStatus: Readonly<Record<number, Advice>> = {
  401: {
    title: msg('Your session has expired'),
    advice: msg('Sign in again. Your work on this page is kept.'),
  },
  403: {
    title: msg('Your roles don’t allow this'),
    advice: msg('Ask an administrator for the member role in this project.'),
  },
  404: {
    title: msg('Object not found'),
    advice: msg('It may have been deleted, or your roles don’t allow you to see it. Reload the list.'),
  },
  405: {
    title: msg('The cloud doesn’t offer this action'),
    advice: msg('Its VPN API may be older or restricted.'),
  },
  413: { title: msg('The request is too large'), advice: msg('Try again with less data.') },
  429: { title: msg('Too many requests'), advice: msg('Wait a moment, then try again.') },
  431: {
    title: msg('This page’s cookies exceed the size limit'),
    advice: msg('Delete this page’s cookies, then sign in again.'),
  },
  500: {
    title: msg('The cloud returned an internal error'),
    advice: msg(
      'Try again. If a value you entered is very long, shorten it. If it keeps failing, give the request ID to your administrator.',
    ),
  },
  502: { title: msg('A proxy in front of the cloud got no response'), advice: msg('Try again in a moment.') },
  503: { title: msg('The cloud is temporarily unavailable'), advice: msg('Try again in a moment.') },
  504: {
    title: msg('The cloud didn’t respond in time'),
    advice: msg(
      'If this was a change, it may still have been applied. Reload the list before you try again.',
    ),
  },
}
