import type { PanelErrorType } from './panel-errors'
import { msg, type Message } from '../text/message'

/**
 * What to say about an error that the panel finds itself. Without `advice`, the error's own message says what to do;
 * with `quotes`, the message is shown below the advice.
 */
interface PanelAdvice {
  title: Message
  advice?: Message
  quotes?: true
}

/** What to say about each: a type without its line does not compile. */
export const panelAdvice: Readonly<Record<PanelErrorType, PanelAdvice>> = {
  unexpected: {
    title: msg('Something went wrong in the panel'),
    advice: msg(
      'The problem is in the panel, not in the cloud. Try again or reload the page. If it happens again, copy the report and send it to the panel’s administrator.',
    ),
  },
  'part-missing': {
    title: msg('Couldn’t load part of the panel'),
    advice: msg(
      'The panel was updated, or the network is down. Everything on this page is kept. Reload the page to continue.',
    ),
  },
  network: {
    title: msg('Can’t reach the cloud'),
    advice: msg('Check your network connection and the cloud’s address, then try again.'),
  },
  timeout: {
    title: msg('The cloud didn’t respond in time'),
    advice: msg(
      'If this was a change, it may still have been applied. Reload the list before you try again.',
    ),
  },
  unreadable: {
    title: msg('Couldn’t read the response'),
    advice: msg(
      'The cloud, or a proxy in front of it, returned a response that the panel can’t read. Try again. If it happens again, send this to an administrator:',
    ),
    quotes: true,
  },
  'signed-out': {
    title: msg('You’re not signed in to this cloud'),
    advice: msg('Sign in, then continue. Completed changes are kept.'),
  },
  'refused-here': {
    title: msg('Access denied'),
    advice: msg(
      'Your sign-in is valid, but the project was disabled, you lost your role in it, or your application credential doesn’t allow this call. Select another site, or contact an administrator.',
    ),
  },
  'other-user': { title: msg('This is another user’s account') },
  'no-such-site': { title: msg('Project or region not found') },
  gone: {
    title: msg('Object not found'),
    advice: msg('It was deleted, or it belongs to another project or region.'),
  },
  'step-object-gone': {
    title: msg('This was deleted in the meantime'),
    advice: msg('Undo the completed steps, then start again from the current state.'),
  },
  'not-on-agent': {
    title: msg('The router isn’t on this agent'),
    advice: msg('It was moved in the meantime. Reload the agents to see where it is.'),
  },
  'changed-meanwhile': {
    title: msg('This was changed in the meantime'),
    advice: msg('Save again to overwrite that change with your values.'),
  },
  'other-tab': {
    title: msg('This plan is running in another tab'),
    advice: msg('View the progress in that tab, or close that tab and continue here.'),
  },
  'secret-needed': {
    title: msg('Enter the pre-shared key to continue'),
    advice: msg('This browser no longer has it.'),
  },
}
