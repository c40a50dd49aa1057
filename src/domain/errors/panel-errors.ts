/** Types of the errors that the panel finds itself. What a cloud calls its errors is any other string. */
const panelErrorTypes = [
  /** An exception of the panel. */
  'unexpected',
  /** A lazily loaded part of the panel did not come. */
  'part-missing',
  /** No answer came. */
  'network',
  'timeout',
  /** An answer came that is not what Keystone or Neutron returns. */
  'unreadable',
  'signed-out',
  /** Keystone confirms the sign-in, and yet this call is refused. */
  'refused-here',
  /** Somebody else's credentials were given for an expired sign-in. */
  'other-user',
  'no-such-site',
  /** The object of a page is not there. */
  'gone',
  /** The object of a plan's step was deleted since the plan was made. */
  'step-object-gone',
  'not-on-agent',
  'changed-meanwhile',
  'other-tab',
  'secret-needed',
] as const
export type PanelErrorType = (typeof panelErrorTypes)[number]

const known: ReadonlySet<string> = new Set(panelErrorTypes)
export const isPanelErrorType = (type: string): type is PanelErrorType => known.has(type)
