import { toApiError, type ApiError } from '../http/errors'
import { whole } from '../neutron/collection'

/** Something that is read, as a query tells it. */
export interface Reading<T> {
  data: T | undefined
  error: Error | null
  refetch: () => unknown
}

/** A list as something that is there once all its rows are. */
export function wholeReading<T extends readonly unknown[]>({ data, error, refetch }: Reading<T>): Reading<T> {
  return { data: whole(data), error, refetch }
}

/** Several readings as one, with what they come to once all are there. */
export function together<T>(data: T | undefined, readings: readonly Reading<unknown>[]): Reading<T> {
  const failed = readings.filter((one) => one.data === undefined && one.error !== null)
  return {
    data,
    error: failed[0]?.error ?? null,
    refetch: () => {
      for (const one of failed) void one.refetch()
    },
  }
}

/** What is said in place of something whose data has not come: why it does not come, and how to try again. */
export function waitingFor({ error, refetch }: Reading<unknown>): {
  failure: ApiError | undefined
  onRetry: () => void
} {
  return { failure: error ? toApiError(error) : undefined, onRetry: () => void refetch() }
}
