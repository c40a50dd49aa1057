import type { Locator, Page } from '@playwright/test'
import { t } from '../support/language'
import type { DemoCloud } from '../../server/demo-cloud/app'
import { goTo, rowOf } from '../support/actions'
import { createConnection, describeSite, failConnections } from '../support/connect-site'
import { expect } from '../support/fixtures'
import { openPage } from '../support/site-pages'

/** A dialog of the panel, and how the keyboard opens it. */
export interface DialogCase {
  /** The file of its component, below src; several cases may share one. */
  file: string
  /** What it is called on screen. */
  title: string | RegExp
  user?: 'admin'
  /** Opens it with keys alone; answers the control that has to have the focus again afterwards. */
  open: (page: Page, cloud: DemoCloud) => Promise<Locator>
  /** A field in which something can be typed, where it is a form. */
  field?: string
  /** Whether the address says that it is open: Back closes it then, and Forward opens it again. */
  isInUrl?: boolean
}

/** Presses a button that the keyboard has reached. */
async function press(button: Locator): Promise<Locator> {
  await button.focus()
  await button.press('Enter')
  return button
}

/** Chooses an action of a row by keys; answers the button of the row's menu. */
async function pressInMenu(page: Page, name: string, action: string): Promise<Locator> {
  const menu = rowOf(page, name).getByRole('button', { name: t('Actions for {name}', { name }) })
  await press(menu)
  const item = page.getByRole('menuitem', { name: action })
  await expect(item).toBeVisible()
  // A menu takes the focus a moment after it shows; an arrow before that is still the button's.
  await expect(menu).not.toBeFocused()
  for (let step = 0; step < 10 && !(await isFocused(item)); step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  return menu
}

const isFocused = (place: Locator) => place.evaluate((element) => element === document.activeElement)

type ListName = Parameters<typeof openPage>[1]

/** The form of a new object. */
const create = (
  list: ListName,
  label: 'New connection' | 'New VPN service' | 'New endpoint group' | 'New IKE policy' | 'New IPsec policy',
  file: string,
): DialogCase => ({
  file,
  title: label,
  field: 'Name',
  isInUrl: true,
  open: async (page) => {
    await openPage(page, list)
    return press(page.getByRole('button', { name: t(label) }))
  },
})

/** What the menu of a row opens. */
const fromRow = (
  list: ListName,
  row: string,
  action: string,
  rest: Omit<DialogCase, 'open'>,
): DialogCase => ({
  isInUrl: true,
  ...rest,
  open: async (page) => {
    await openPage(page, list, rest.user && 'Administration')
    return pressInMenu(page, row, action)
  },
})

/** What a button of an object's page opens. */
const fromPage = (
  list: ListName,
  row: string,
  button: string,
  rest: Omit<DialogCase, 'open'>,
): DialogCase => ({
  isInUrl: true,
  ...rest,
  open: async (page) => {
    await openPage(page, list, rest.user && 'Administration')
    await page.getByRole('link', { name: row, exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: row })).toBeVisible()
    return press(page.getByRole('main').getByRole('button', { name: button, exact: true }))
  },
})

const connectionDrawer = 'features/connections/list/connection-drawer.tsx'
const serviceDrawer = 'features/vpn-services/service-drawer.tsx'
const groupDrawer = 'features/endpoint-groups/group-drawer.tsx'
const ikeDrawer = 'features/policies/ike-drawer.tsx'
const ipsecDrawer = 'features/policies/ipsec-drawer.tsx'

/** Every dialog of the panel: `dialog-cases.test.ts` finds the files that have one. */
export const dialogCases: readonly DialogCase[] = [
  create('Connections', 'New connection', connectionDrawer),
  create('VPN services', 'New VPN service', serviceDrawer),
  create('Endpoint groups', 'New endpoint group', groupDrawer),
  create('IKE policies', 'New IKE policy', ikeDrawer),
  create('IPsec policies', 'New IPsec policy', ipsecDrawer),
  fromRow('Connections', 'branch-berlin', 'Edit', { file: connectionDrawer, title: /Edit/, field: 'Name' }),
  fromRow('Connections', 'branch-berlin', 'Duplicate', {
    file: connectionDrawer,
    title: 'New connection',
    field: 'Name',
  }),
  fromRow('VPN services', 'hq-gateway', 'Edit', { file: serviceDrawer, title: /Edit/, field: 'Name' }),
  fromPage('Connections', 'branch-berlin', 'Edit', { file: connectionDrawer, title: /Edit/, field: 'Name' }),
  fromPage('VPN services', 'hq-gateway', 'Edit', { file: serviceDrawer, title: /Edit/, field: 'Name' }),
  fromPage('IKE policies', 'ike-spare', 'Edit', { file: ikeDrawer, title: /Edit/, field: 'Name' }),
  fromRow('Connections', 'branch-berlin', 'Delete', {
    file: 'features/connections/list/delete-connection.tsx',
    title: /Delete/,
  }),
  fromPage('Connections', 'branch-berlin', 'Delete', {
    file: 'features/connections/list/delete-connection.tsx',
    title: /Delete/,
  }),
  fromRow('VPN services', 'hq-gateway', 'Delete', {
    file: 'features/vpn-services/delete-service.tsx',
    title: /Delete/,
  }),
  fromPage('Endpoint groups', 'hq-private', 'Delete', {
    file: 'features/endpoint-groups/delete-group.tsx',
    title: /Delete/,
  }),
  fromRow('IKE policies', 'ike-spare', 'Delete', {
    file: 'features/policies/delete-policy.tsx',
    title: /Delete/,
  }),
  {
    file: 'features/administration/tunnels/tunnel-drawer.tsx',
    title: 'shop-riga',
    user: 'admin',
    isInUrl: true,
    open: async (page) => {
      await openPage(page, 'Tunnels', 'Administration')
      return press(rowOf(page, 'shop-riga').getByRole('link', { name: 'shop-riga' }))
    },
  },
  fromPage('Agents', 'north-net-r1', 'Disable agent', {
    file: 'features/administration/agents/state-dialog.tsx',
    title: /Disable/,
    user: 'admin',
  }),
  fromRow('Quotas', 'demo', 'Edit quota', {
    file: 'features/administration/quotas/quota-drawer.tsx',
    title: /quota/,
    user: 'admin',
    field: 'Endpoint groups',
  }),
  fromRow('Quotas', 'demo', 'Reset to default', {
    file: 'features/administration/quotas/reset-dialog.tsx',
    title: /Reset/,
    user: 'admin',
  }),
  {
    file: 'app/comfort/palette.tsx',
    title: 'Command palette',
    open: async (page) => press(page.getByRole('button', { name: t('Command palette') })),
  },
  {
    file: 'app/comfort/key-sheet.tsx',
    title: 'Keyboard shortcuts',
    open: async (page) => {
      const search = page.getByRole('button', { name: t('Command palette') })
      await expect(search).toBeVisible()
      await search.focus()
      await page.keyboard.press('?')
      return search
    },
  },
  {
    file: 'features/plans/activity-entry.tsx',
    title: 'Dismiss this plan?',
    open: async (page) => {
      await failConnections(page)
      await describeSite(page)
      await createConnection(page)
      await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
      await goTo(page, 'Activity')
      return press(page.getByRole('button', { name: t('Dismiss'), exact: true }))
    },
  },
  {
    file: 'ui/leaving/leave-dialog.tsx',
    title: 'Discard unsaved changes?',
    open: async (page) => {
      await goTo(page, 'Connect a site')
      await page.getByRole('textbox', { name: t('Peer address') }).fill('198.51.100.40')
      return press(page.getByRole('link', { name: t('Topology'), exact: true }))
    },
  },
  {
    file: 'features/sign-in/sign-out-dialog.tsx',
    title: 'Sign out and lose unfinished work?',
    open: async (page) => {
      await goTo(page, 'Connect a site')
      await page.getByRole('textbox', { name: t('Peer address') }).fill('198.51.100.40')
      const account = await press(page.getByRole('button', { name: /^Account / }))
      await press(page.getByRole('menuitem', { name: /^Sign out of North/ }))
      return account
    },
  },
]
