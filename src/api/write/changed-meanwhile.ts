import type { Difference } from '~/domain/plan/difference'
import { msg } from '~/domain/text/message'
import { ApiError } from '../http/errors'

/** Somebody changed an object since the user saw it: `differences` says what. */
export class ChangedMeanwhile extends ApiError {
  readonly differences: readonly Difference[]

  constructor(differences: readonly Difference[]) {
    super({ status: 0, type: 'changed-meanwhile', message: msg('This was changed in the meantime') })
    this.differences = differences
  }
}
