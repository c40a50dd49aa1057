import { decodeMessage } from '~/domain/text/message'
import { format } from '~/i18n/translate'

/** Returns a form's error in the language of the screen; forms hold their errors encoded (`encodeMessage`). */
export const errorText = (error: string | undefined): string | undefined =>
  error === undefined ? undefined : format(decodeMessage(error))
