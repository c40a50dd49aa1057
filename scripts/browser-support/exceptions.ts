/**
 * What the built panel uses although a promised browser lacks it, and why that does no harm. A global or a property of
 * styles stands for its members or values, too.
 */
export const exceptions: Readonly<Record<string, string>> = {
  // Scripts: all in libraries, which ask first whether it exists.
  TouchEvent: 'Mantine uses it only where the event is one',
  setImmediate: 'React prefers it to MessageChannel where it exists',
  navigation: 'React and the router use it only where it exists',
  'Navigator.connection': 'React reads it only where it exists',
  'Document.startViewTransition': 'the router uses it only where it exists',
  'Navigator.userAgentData': 'floating-ui falls back to the user agent',
  // Events that are listened for.
  beforeunload_event: 'an iPhone does not ask before a tab is closed or reloaded: the README says so',
  'Document.wheel_event': 'an iPhone has no wheel: it scrolls by touch',
  'Document.touchmove_event': 'a Mac has no touch screen: it scrolls by the wheel',
  'Document.touchstart_event': 'a Mac has no touch screen: it scrolls by the wheel',
  // Styles: looks that may be missing.
  'forced-color-adjust': 'Safari has no forced colours',
  cursor: 'an iPhone has no mouse pointer',
  resize: 'an iPhone has no corner to drag',
  'scrollbar-width': 'a scroll bar is drawn where none was wanted; ::-webkit-scrollbar hides it in Safari',
  'user-select': 'the bundler writes -webkit-user-select beside it',
  'backdrop-filter': 'the bundler writes -webkit-backdrop-filter beside it',
  '-webkit-tap-highlight-color': 'for touch screens of WebKit alone',
  ':-webkit-inner-spin-button': 'hides what only WebKit and Blink draw',
  ':-webkit-search-cancel-button': 'hides what only WebKit and Blink draw',
  ':-webkit-search-results-button': 'hides what only WebKit and Blink draw',
  'text-box-trim': 'text in badges sits a pixel lower',
  'text-box-edge': 'text in badges sits a pixel lower',
  'text-autospace': 'less space between Chinese and Latin letters',
  '@page': 'a printed page has the margins of the browser',
}
