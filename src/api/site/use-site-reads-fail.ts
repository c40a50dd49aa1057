import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { isTemporary, toApiError } from '../http/errors'
import { useSite } from './site'

/**
 * Returns true while the cloud does not answer a read of the current site that is on screen, or answers it with a failure
 * of its own: statuses are checked only now and then, and what they last were is not fresh then either.
 */
export function useSiteReadsFail(): boolean {
  const cache = useQueryClient().getQueryCache()
  const { key } = useSite()
  return useSyncExternalStore(
    (listener) => cache.subscribe(notifyManager.batchCalls(listener)),
    () =>
      cache
        .findAll({ queryKey: ['site', key], type: 'active' })
        .some(({ state: { error } }) => error !== null && isTemporary(toApiError(error))),
  )
}
