import type { Page } from '@playwright/test'
import type { DemoCloud } from '../../../server/demo-cloud/app'
import { choose, expectNoAxeViolations, goTo, rowAction, rowOf, signIn } from '../../support/actions'
import { regionOf } from '../../support/demo-region'
import { expect, test } from '../../support/fixtures'
import { openPage } from '../../support/site-pages'

const openAdmin = (page: Page, name: 'Agents' | 'Quotas') => openPage(page, name, 'Administration')

interface Place {
  cloud: string
  scheduler: 'l3' | 'vpn'
}

/** The host of the agent that has router1. */
function hostOfRouter(demo: DemoCloud, { cloud, scheduler }: Place = { cloud: 'north', scheduler: 'l3' }) {
  const { tables, bindings } = regionOf(demo, cloud)
  const router = [...tables.routers.values()].find(({ name }) => name === 'router1')
  return tables.agents.get(bindings[scheduler].get(router?.id ?? '') ?? '')?.host
}

/** Ends an agent, minutes ago. */
function kill(cloud: DemoCloud, host: string) {
  const heartbeat = new Date(Date.now() - 260_000).toISOString().slice(0, 19).replace('T', ' ')
  for (const agent of regionOf(cloud).tables.agents.values()) {
    if (agent.host === host) Object.assign(agent, { alive: false, heartbeat_timestamp: heartbeat })
  }
}

const review = (page: Page) => page.getByRole('complementary', { name: 'Review' })
const openMove = async (page: Page) => {
  await openAdmin(page, 'Agents')
  await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
  await page
    .getByRole('region', { name: 'router1 in project demo' })
    .getByRole('button', { name: 'Move to another agent' })
    .click()
  await page.getByRole('radio', { name: 'north-net-r1b' }).check()
}

test.describe('an administrator', () => {
  test.beforeEach(async ({ page }) => {
    await signIn(page, { user: 'admin', project: 'demo' })
  })

  test('sees a dead agent with what it carries, and moves its router away', async ({ page, cloud }) => {
    kill(cloud, 'north-net-r1')
    await openAdmin(page, 'Agents')
    await expect(rowOf(page, 'north-net-r1')).toContainText('Dead')
    await expect(rowOf(page, 'north-net-r1')).toContainText('2 down')
    await expect(rowOf(page, 'north-net-r1b')).toContainText('Alive')
    const alarm = page.getByRole('alert').filter({ hasText: 'Dead agent on north-net-r1 affects 3 tunnels' })
    await expect(alarm).toContainText(/Last heartbeat: 4 min .* ago/)
    await expect(alarm).toContainText('Last reported: 2 down, 1 active')

    await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
    const router = page.getByRole('region', { name: 'router1 in project demo' })
    await expect(router).toContainText('no agent reports them')
    await expect(router.getByRole('listitem').filter({ hasText: 'branch-berlin' }).last()).toContainText(
      'Active',
    )

    await page.getByRole('link', { name: 'Agents' }).first().click()
    await alarm.getByRole('button', { name: 'Move router1' }).click()
    await expect(page.getByText('Make sure that the node is down')).toBeVisible()
    await page.getByRole('radio', { name: 'north-net-r1b' }).check()
    await expect(page.getByText('All traffic through router1 stops')).toBeVisible()
    await page.getByRole('button', { name: 'Move router' }).click()
    await expect(page.getByText('All 2 steps completed.')).toBeVisible()
    expect(hostOfRouter(cloud)).toBe('north-net-r1b')
    // The new agent has loaded them: Berlin's device answers it, and it reports so.
    await expect(page.getByRole('status', { name: 'Connections on the router' })).toContainText('1 active')

    await page.getByRole('link', { name: 'Open the agent on north-net-r1b' }).click()
    await expect(page.getByRole('region', { name: 'router1 in project demo' })).toContainText('branch-berlin')
    await openAdmin(page, 'Agents')
    await expect(page.getByText('Dead agent')).toHaveCount(0)
  })

  test('is told what state a move that fails halfway leaves, and goes on or takes it back', async ({
    page,
    cloud,
    origin,
    request,
  }) => {
    const failBinding = (times: number) =>
      request.post(`${origin}/demo-cloud/control/faults`, {
        data: {
          cloud: 'north',
          region: 'RegionOne',
          method: 'POST',
          path: '/v2.0/agents',
          status: 503,
          times,
        },
      })
    await openMove(page)
    await failBinding(1)
    await page.getByRole('button', { name: 'Move router' }).click()
    await expect(review(page).getByRole('alert')).toContainText('router1 might not be on any agent')
    await expect(page.getByText('Stopped after 1 of 2 steps')).toBeVisible()
    expect(hostOfRouter(cloud)).toBeUndefined()
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('All changes were undone.')).toBeVisible()
    expect(hostOfRouter(cloud)).toBe('north-net-r1')

    await openMove(page)
    await failBinding(1)
    await page.getByRole('button', { name: 'Move router' }).click()
    await expect(page.getByText('Stopped after 1 of 2 steps')).toBeVisible()
    // A page that is left, even by a reload, leaves the plan where it can be found.
    await page.reload()
    await expect(page.getByRole('link', { name: 'View activity' })).toBeVisible()
    await openAdmin(page, 'Agents')
    await expect(page.getByRole('alert').filter({ hasText: 'no agent' })).toContainText('3 tunnels are down')
    await page.getByRole('link', { name: 'View activity' }).click()
    await page.getByRole('button', { name: 'Resume' }).click()
    await expect(page.getByText('All 2 steps completed.')).toBeVisible()
    expect(hostOfRouter(cloud)).toBe('north-net-r1b')
  })

  test('is told where the cloud gave the router to another agent meanwhile', async ({ page, cloud }) => {
    const { tables, bindings } = regionOf(cloud)
    const bridge = [...tables.agents.values()].find(({ agent_type }) => agent_type !== 'L3 agent')
    const router = [...tables.routers.values()].find(({ name }) => name === 'router1')
    await openMove(page)
    // Somebody else was faster.
    bindings.l3.set(router?.id ?? '', bridge?.id ?? '')
    await page.getByRole('button', { name: 'Move router' }).click()
    await expect(page.getByText('Another agent hosts the router', { exact: false })).toBeVisible()
  })

  test('gives a router that no agent has to one', async ({ page, cloud }) => {
    regionOf(cloud).bindings.l3.clear()
    await openAdmin(page, 'Agents')
    const alarm = page.getByRole('alert').filter({ hasText: 'no agent' })
    await alarm.getByRole('button', { name: 'Assign router1 to an agent' }).click()
    await page.getByRole('radio', { name: 'north-net-r1', exact: true }).check()
    await page.getByRole('button', { name: 'Assign router' }).click()
    await expect(page.getByText('Done.')).toBeVisible()
    expect(hostOfRouter(cloud)).toBe('north-net-r1')
  })

  test('disables an agent knowing what stops, and enables it again', async ({ page, cloud }) => {
    await openAdmin(page, 'Agents')
    await rowAction(page, 'north-net-r1', 'Disable agent')
    const dialog = page.getByRole('dialog', { name: 'Disable the agent on north-net-r1' })
    await expect(dialog).toContainText('3 connections on 1 router stop (2 down, 1 active)')
    await dialog.getByRole('button', { name: 'Disable agent' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(rowOf(page, 'north-net-r1')).toContainText('Disabled')
    await expect(page.getByRole('alert').filter({ hasText: 'Disabled agent on north-net-r1' })).toBeVisible()
    await page.getByRole('button', { name: 'Move router1' }).click()
    await expect(page.getByRole('radio', { name: 'north-net-r1b' })).toBeEnabled()

    await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
    await page.getByRole('button', { name: 'Enable agent' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Enable agent' }).click()
    await expect(page.getByText('Sending heartbeats')).toBeVisible()
    const states = [...regionOf(cloud).tables.agents.values()].map(({ admin_state_up }) => admin_state_up)
    expect(new Set(states)).toEqual(new Set([true]))
  })

  test('limits a project, is held to what is in use, and goes back to the defaults', async ({
    page,
    cloud,
  }) => {
    await openAdmin(page, 'Quotas')
    await expect(rowOf(page, 'demo')).toContainText('2, unlimited')
    await rowAction(page, 'demo', 'Edit quota')
    const drawer = page.getByRole('dialog', { name: 'Edit quota of demo' })
    const services = drawer.getByRole('textbox', { name: 'VPN services' })
    await services.fill('-2')
    await drawer.getByRole('textbox', { name: 'IKE policies' }).fill('')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(services).toBeFocused()
    await expect(drawer.getByText('At least -1')).toBeVisible()
    await expect(drawer.getByText('Enter a whole number')).toBeVisible()
    await drawer.getByRole('textbox', { name: 'IKE policies' }).fill('-1')
    await services.fill('1')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer.getByText('Below the current usage of 2')).toBeVisible()
    await drawer.getByRole('switch', { name: 'Allow limits below current usage' }).check()
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer).toHaveCount(0)
    await expect(rowOf(page, 'demo')).toContainText('2 of 1')
    await expect(rowOf(page, 'demo')).toContainText('over its limit')
    await page.getByRole('combobox', { name: 'Filter projects' }).selectOption('Near, at, or over a limit')
    await expect(page.getByRole('rowheader')).toHaveText(['demo'])

    await rowAction(page, 'demo', 'Reset to default')
    const dialog = page.getByRole('dialog', { name: 'Reset the quota of demo' })
    await expect(dialog).toContainText('1 → unlimited')
    await expect(dialog).toContainText('not only to VPN resources')
    await dialog.getByRole('button', { name: 'Reset quota' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page.getByText('No results match the search and filters.')).toBeVisible()
    expect(regionOf(cloud).quotas.size).toBe(0)
  })

  test('sees where somebody changed the limits meanwhile', async ({ page, cloud }) => {
    await openAdmin(page, 'Quotas')
    await rowAction(page, 'demo', 'Edit quota')
    const drawer = page.getByRole('dialog', { name: 'Edit quota of demo' })
    await drawer.getByRole('textbox', { name: 'Connections' }).fill('9')
    const demo = [...(cloud.world.clouds.get('north')?.projects.values() ?? [])].find(
      ({ name }) => name === 'demo',
    )
    regionOf(cloud).quotas.set(demo?.id ?? '', { vpnservice: 7 })
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer.getByRole('alert')).toContainText('changed in the meantime')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await expect(drawer).toHaveCount(0)
    expect(regionOf(cloud).quotas.get(demo?.id ?? '')).toEqual({ vpnservice: 7, ipsec_site_connection: 9 })
  })
})

test('an auditor sees agents and quotas, and every action says why it is not theirs', async ({ page }) => {
  await signIn(page, { user: 'auditor' })
  await openAdmin(page, 'Agents')
  await expect(rowOf(page, 'north-net-r1')).toContainText('Alive')
  await rowOf(page, 'north-net-r1')
    .getByRole('button', { name: /Actions/ })
    .click()
  await expect(page.getByRole('menuitem', { name: /^Disable/ })).toContainText('admin role required')
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
  const move = page.getByRole('button', { name: 'Move to another agent' }).first()
  await expect(move).toHaveAttribute('aria-disabled', 'true')
  await move.hover()
  await expect(page.getByRole('tooltip')).toContainText('admin role required')
  await openAdmin(page, 'Quotas')
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click()
  await expect(page.getByRole('menuitem', { name: /^Edit quota/ })).toContainText('admin role required')
})

test.describe('with OVN', () => {
  test.use({ release: '2026.2' })

  test('the VPN of a router is moved between VPN agents', async ({ page, cloud }) => {
    await signIn(page, { cloud: 'South (demo)', user: 'admin', project: 'demo' })
    await goTo(page, 'VPN services')
    await page.getByRole('button', { name: 'New VPN service' }).first().click()
    const drawer = page.getByRole('dialog', { name: 'New VPN service' })
    await drawer.getByRole('textbox', { name: 'Name' }).fill('south-gateway')
    await choose(page, 'Router', /^router1 /)
    await drawer.getByRole('button', { name: 'Create' }).click()
    await expect(drawer).toHaveCount(0)
    await openAdmin(page, 'Agents')
    await expect(rowOf(page, 'south-net-r1')).toContainText('VPN Agent')
    await page.getByRole('link', { name: 'south-net-r1', exact: true }).click()
    await page.getByRole('button', { name: 'Move to another agent' }).click()
    await page.getByRole('radio', { name: 'south-net-r1b' }).check()
    await expect(page.getByText('Its other traffic isn’t affected.')).toBeVisible()
    await page.getByRole('button', { name: 'CLI commands' }).click()
    await expect(page.getByText('it has no command for VPN agents').first()).toBeVisible()
    await page.getByRole('button', { name: 'Move router' }).click()
    await expect(page.getByText('All 2 steps completed.')).toBeVisible()
    expect(hostOfRouter(cloud, { cloud: 'south', scheduler: 'vpn' })).toBe('south-net-r1b')
  })
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme })

    test('no page of agents or quotas has a violation at any width, nor scrolls sideways', async ({
      page,
      cloud,
    }) => {
      test.setTimeout(240_000)
      kill(cloud, 'north-net-r1')
      const demo = [...(cloud.world.clouds.get('north')?.projects.values() ?? [])].find(
        ({ name }) => name === 'demo',
      )
      regionOf(cloud).quotas.set(demo?.id ?? '', { vpnservice: 2, ikepolicy: 3, ipsec_site_connection: 4 })
      await signIn(page, { user: 'admin', project: 'demo' })
      const check = async (what: string) => {
        for (const width of [1440, 1024, 390]) {
          await page.setViewportSize({ width, height: 900 })
          await expectNoAxeViolations(page, `${what} at ${width}`)
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          expect(overflow, `${what} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
        }
        await page.setViewportSize({ width: 1440, height: 900 })
      }
      await openAdmin(page, 'Agents')
      await expect(rowOf(page, 'north-net-r1')).toBeVisible()
      await check('agents')
      await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
      await expect(page.getByRole('region', { name: 'router1 in project demo' })).toBeVisible()
      await check('an agent')
      await page.getByRole('button', { name: 'Disable agent' }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await check('disabling')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'Move to another agent' }).first().click()
      await page.getByRole('radio', { name: 'north-net-r1b' }).check()
      await check('a move')
      await page.getByRole('button', { name: 'Move router' }).click()
      await expect(page.getByText('All 2 steps completed.')).toBeVisible()
      await check('a move that is done')
      await openAdmin(page, 'Quotas')
      await expect(rowOf(page, 'demo')).toContainText('over its limit')
      await check('quotas')
      await rowAction(page, 'demo', 'Edit quota')
      await expect(page.getByRole('dialog')).toBeVisible()
      await check('limits')
      await page.keyboard.press('Escape')
      await rowAction(page, 'demo', 'Reset to default')
      await expect(page.getByRole('dialog')).toBeVisible()
      await check('a reset')
    })
  })
}
