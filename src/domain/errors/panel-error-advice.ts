import type { PanelErrorType } from './panel-errors'
import type { PlainWords } from '../words/words'

/**
 * What to say about an error that the panel finds itself. Without `advice`, the error's own message says what to do;
 * with `quotes`, the message is shown below the advice.
 */
interface PanelAdvice {
  title: PlainWords
  advice?: PlainWords
  quotes?: true
}

/** What to say about each: a type without its line does not compile. */
export const panelAdvice: Readonly<Record<PanelErrorType, PanelAdvice>> = {
  unexpected: {
    title: 'Something went wrong in the panel',
    advice:
      'The fault is in the panel, not in the cloud. Try again or reload the page. If it happens again, copy the report and send it to whoever runs the panel.',
  },
  'part-missing': {
    title: 'A part of the panel could not be loaded',
    advice:
      'The panel was updated, or the network is down. Everything on this page is kept. Reload the page to continue.',
  },
  network: {
    title: 'The cloud cannot be reached',
    advice: 'Check the network connection and the cloud’s address, then try again.',
  },
  timeout: {
    title: 'The cloud did not answer in time',
    advice: 'If this was a change, it may have been made all the same: reload the list before you try again.',
  },
  unreadable: {
    title: 'The answer cannot be read',
    advice:
      'The cloud, or a proxy in front of it, sent something that the panel does not understand. Try again. If it happens again, send this to an administrator:',
    quotes: true,
  },
  'signed-out': {
    title: 'You are not signed in at this cloud',
    advice: 'Sign in there, then go on: what was done stays done.',
  },
  'refused-here': {
    title: 'The cloud refuses you this',
    advice:
      'Your sign-in is good, but the project was disabled, you lost your role in it, or your application credential leaves this call out. Choose another site, or ask an administrator.',
  },
  'other-user': { title: 'This is another user’s account' },
  'no-such-site': { title: 'There is no such site' },
  gone: {
    title: 'There is no such object here',
    advice: 'It was deleted, or it belongs to another project or region.',
  },
  'step-object-gone': {
    title: 'It was deleted meanwhile',
    advice: 'Take back what was done, then plan anew from what is there now.',
  },
  'not-on-agent': {
    title: 'The router is not on this agent',
    advice: 'It was moved meanwhile. Reload the agents to see where it is.',
  },
  'changed-meanwhile': {
    title: 'Somebody changed it meanwhile',
    advice: 'Save again to set your values on top of it.',
  },
  'other-tab': {
    title: 'This plan is being run in another tab',
    advice: 'Look there how it goes, or close that tab and go on here.',
  },
  'secret-needed': {
    title: 'The pre-shared key is needed again',
    advice: 'This browser does not have it any more. Enter it to continue.',
  },
}
