import { createFileRoute, redirect } from '@tanstack/react-router'
import type { CloudConfig } from '~/api/session/config'
import { toApiError, type ApiError } from '~/api/http/errors'
import type { Sessions } from '~/api/session/sessions'
import { sitesOf } from '~/api/site/site'

export const Route = createFileRoute('/')({
  beforeLoad: async ({ context: { sessions, config } }) => {
    const site = await firstSite(sessions, config.clouds)
    if (!site) throw redirect({ to: '/sign-in' })
    throw redirect({ to: '/$cloud/$region/$project', params: site.params })
  },
})

/** The first site of the first sign-in that opens one. Throws ApiError where there is none but a cloud did not answer. */
async function firstSite(sessions: Sessions, clouds: readonly CloudConfig[]) {
  let failure: ApiError | undefined
  for (const { id } of clouds) {
    await sessions.ready(id).catch((error: unknown) => {
      failure ??= toApiError(error)
    })
    const [site] = sessions.accounts().flatMap(sitesOf)
    if (site) return site
  }
  if (failure) throw failure
  return undefined
}
