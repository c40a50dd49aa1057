import { shownText } from '../text/visible-text'

/** Where a step happens: one project in one region of one cloud. */
export interface PlanSite {
  /** `cloud/region/project id`, which stands in query keys too. */
  key: string
  cloud: { id: string; name: string }
  region: string
  project: { id: string; name: string }
}

/** What tells a site from the other ones: nothing where there is no other, else as little as will do. */
export function siteLabel(site: PlanSite, sites: readonly PlanSite[]): string {
  const differs = (part: (one: PlanSite) => string) => new Set(sites.map(part)).size > 1
  const parts = [
    differs(({ cloud }) => cloud.id) ? site.cloud.name : '',
    differs(({ cloud, region }) => `${cloud.id}/${region}`) ? site.region : '',
    differs(({ project }) => project.name) ? site.project.name : '',
  ]
  return parts.filter(Boolean).map(shownText).join(' / ')
}
