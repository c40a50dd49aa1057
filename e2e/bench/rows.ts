import type { Browser } from '@playwright/test'
import { goInApp, median, signedInPage, whenRowsAreThere } from './page-under-test'
import type { CloudUnderTest } from './cloud-under-test'

const listPath = '/north/RegionOne/demo/connections'
const fields =
  'id project_id name description vpnservice_id ikepolicy_id ipsecpolicy_id peer_address peer_id local_id peer_cidrs local_ep_group_id peer_ep_group_id initiator mtu dpd admin_state_up auth_mode route_mode status'
    .split(' ')
    .map((field) => `fields=${field}`)
    .join('&')
const pageSize = 1000

export interface RowTimes {
  /** Milliseconds, medians: the raw API for the same data, its first page, the first rows, and all of them on screen. */
  api: number
  apiFirstPage: number
  firstRows: number
  allRows: number
}

/** How long the list of connections takes, beside the API that it comes from, run by turns. */
export async function measureRows(browser: Browser, cloud: CloudUnderTest, runs: number): Promise<RowTimes> {
  const api: number[] = []
  const first: number[] = []
  const firstRows: number[] = []
  const allRows: number[] = []
  const total = await rawList(cloud, () => undefined)
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    await rawList(cloud, () => first.push(performance.now() - start))
    api.push(performance.now() - start)
    // A page of another region has read nothing of this one yet.
    const page = await signedInPage(browser, cloud.origin, 'RegionTwo')
    const began = await goInApp(page, listPath)
    firstRows.push((await whenRowsAreThere(page)) - began)
    allRows.push((await whenRowsAreThere(page, total)) - began)
    await page.context().close()
  }
  return {
    api: median(api),
    apiFirstPage: median(first),
    firstRows: median(firstRows),
    allRows: median(allRows),
  }
}

/** Reads what the list shows as the panel does: the connections, and beside them the objects that they name. */
async function rawList(cloud: CloudUnderTest, onFirst: () => void): Promise<number> {
  const [count] = await Promise.all([
    rawPages(cloud, `/vpn/ipsec-site-connections?${fields}`, 'ipsec_site_connections', onFirst),
    rawPages(cloud, '/vpn/endpoint-groups?', 'endpoint_groups'),
    rawPages(cloud, '/vpn/vpnservices?', 'vpnservices'),
    rawPages(cloud, '/vpn/ikepolicies?', 'ikepolicies'),
    rawPages(cloud, '/vpn/ipsecpolicies?', 'ipsecpolicies'),
    rawPages(cloud, '/subnets?', 'subnets'),
  ])
  return count
}

/** Reads a list page by page, and answers how many rows it has. */
async function rawPages(
  cloud: CloudUnderTest,
  path: string,
  plural: string,
  onFirst: () => void = () => undefined,
): Promise<number> {
  let marker = ''
  let count = 0
  for (;;) {
    const { text } = await cloud.get(`${path}&limit=${pageSize}${marker}`)
    if (count === 0) onFirst()
    const rows: { id: string }[] = JSON.parse(text)[plural]
    count += rows.length
    const last = rows.at(-1)
    if (rows.length < pageSize || !last) return count
    marker = `&marker=${last.id}`
  }
}
