import type { Account } from '~/api/sessions'
import { projectReference } from '~/api/site'

/** Every site that a sign-in opens, with what stands in its URL. */
export const sitesOf = (account: Account) =>
  account.projects.flatMap((project) =>
    account.regions.map((region) => ({
      project,
      region,
      params: { cloud: account.cloud.id, region, project: projectReference(account.projects, project) },
    })),
  )
