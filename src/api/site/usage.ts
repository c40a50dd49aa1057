import { useMemo } from 'react'
import { toApiError } from '../http/errors'
import { useConnections } from './site-data'
import { unknownUsage, usageIndex, type Usage } from '~/domain/site/usage'

/** Which connections use what, on the current site; while it is not known, why, and how to try again. */
export function useUsage() {
  const { all: connections, error, refetch } = useConnections()
  const usage = useMemo(
    (): Usage => (connections ? usageIndex({ connections, services: [] }) : unknownUsage),
    [connections],
  )
  const failure = error && !connections ? toApiError(error) : undefined
  return { usage, failure, retry: () => void refetch() }
}
