import { useQueries } from '@tanstack/react-query'
import { useReachableSites, useWorldOf, type OpenWorld } from '~/api/site/site-world'
import { toApiError, type ApiError } from '~/api/http/errors'

/** What the chosen other sites have, by site key, with what went wrong where one could not be read. */
export function useFarWorlds(siteKeys: readonly string[]): {
  worlds: ReadonlyMap<string, OpenWorld>
  failures: ReadonlyMap<string, ApiError>
} {
  const worldOf = useWorldOf()
  const chosen = useReachableSites().filter(({ key }) => siteKeys.includes(key))
  return useQueries({
    queries: chosen.map(worldOf),
    combine: (results) => ({
      worlds: new Map(results.flatMap(({ data }) => (data ? [[data.site.key, data] as const] : []))),
      failures: new Map(
        results.flatMap(({ error, data }, index) => {
          const key = chosen[index]?.key
          return error && !data && key !== undefined ? [[key, toApiError(error)] as const] : []
        }),
      ),
    }),
  })
}
