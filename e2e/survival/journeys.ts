import type { Page } from '@playwright/test'
import { choose, goTo, rowAction, rowOf } from '../support/actions'
import { connectBothEnds, endsNamed } from '../support/both-ends'
import type { DemoCloud } from '../support/fixtures'
import { openPage } from '../support/site-pages'

/** How an operator comes to the button that begins a plan, and presses it. */
export interface Journey {
  /** Who runs it, where not a member. */
  user?: 'admin'
  /** What there has to be first. */
  before?: (page: Page, cloud: DemoCloud) => Promise<void>
  begin: (page: Page) => Promise<void>
  /** The connections that hold the key which the operator typed, once the plan is done. */
  holders?: string
}

/** The key that the operator types where a plan asks for one. */
export const typedKey = 'typed-by-the-operator-2026-11-30'

const tunnel = 'regionone--regiontwo'

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()
const checkIn = (page: Page, group: string, label: RegExp) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('checkbox', { name: label }).check()

async function pick(page: Page, label: string, option: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: label, exact: true }).click()
  await page.getByRole('option', { name: option }).click()
}

async function openTunnel(page: Page): Promise<void> {
  await goTo(page, 'Connections')
  await rowOf(page, tunnel).getByRole('link', { name: tunnel }).click()
}

async function openParts(page: Page): Promise<void> {
  await openTunnel(page)
  await press(page, 'Change policies and networks')
}

/** Fills in the guided flow for both ends of a tunnel, up to the button. */
async function describeBothEnds(page: Page): Promise<void> {
  await goTo(page, 'Connect a site')
  await pick(page, 'Router', /^router1 /)
  await checkIn(page, 'Networks', /^office-subnet/)
  await page.getByRole('radio', { name: /One of your sites/ }).check()
  await pick(page, 'Site 2', /RegionTwo/)
  await pick(page, 'Router of site 2', /^router1 /)
  await checkIn(page, 'Networks of site 2', /^private-subnet 20/)
}

async function giveOtherPolicy(page: Page): Promise<void> {
  await openParts(page)
  await choose(page, 'IKE policy', 'ike-spare')
  await press(page, 'Apply changes')
}

/** An operator's way to each kind of plan of `src/testing/plan-cases.ts`, by its name. */
export const journeys: Readonly<Record<string, Journey>> = {
  'connect one end': {
    begin: async (page) => {
      await goTo(page, 'Connect a site')
      await pick(page, 'Router', /^router1 /)
      await checkIn(page, 'Networks', /^private-subnet 10/)
      await page.getByRole('textbox', { name: 'Peer address' }).fill('198.51.100.9')
      await page.getByRole('textbox', { name: 'Peer networks' }).fill('192.168.9.0/24')
      await page.getByRole('textbox', { name: 'Peer networks' }).press('Enter')
      await page.getByRole('textbox', { name: 'Pre-shared key' }).fill(typedKey)
      await page.getByRole('textbox', { name: 'Name', exact: true }).fill('out')
      await press(page, 'Create connection')
    },
    holders: 'out',
  },
  'connect both ends': {
    begin: async (page) => {
      await describeBothEnds(page)
      await press(page, 'Create connection')
    },
  },
  'connect three sites as a mesh': {
    begin: async (page) => {
      await describeBothEnds(page)
      await press(page, 'Add another site')
      await pick(page, 'Site 3', /RegionTwo/)
      await pick(page, 'Router of site 3', /^router2 /)
      await checkIn(page, 'Networks of site 3', /^lab-subnet/)
      await page.getByRole('radio', { name: /Full mesh/ }).check()
      await press(page, 'Create connection')
    },
  },
  'change the networks of both ends': {
    before: connectBothEnds,
    begin: async (page) => {
      await openParts(page)
      await page.getByRole('checkbox', { name: /^private-subnet 10/ }).check()
      await press(page, 'Apply changes')
    },
  },
  'move a connection to another service': {
    before: connectBothEnds,
    begin: async (page) => {
      await openParts(page)
      await choose(page, 'VPN service', 'lab-gateway')
      await page.getByRole('checkbox', { name: /^lab-subnet/ }).check()
      await press(page, 'Apply changes')
    },
  },
  'give a connection another policy': { before: connectBothEnds, begin: giveOtherPolicy },
  'give a disabled connection another policy': {
    before: async (page, cloud) => {
      await connectBothEnds(page)
      for (const end of endsNamed(cloud, tunnel).slice(0, 1)) end.admin_state_up = false
    },
    begin: giveOtherPolicy,
  },
  'change a policy in use at both ends': {
    before: connectBothEnds,
    begin: async (page) => {
      await openTunnel(page)
      await page.getByRole('link', { name: 'ike-aes256' }).click()
      await press(page, 'Replace policy')
      await choose(page, 'Integrity', 'SHA-512')
      await page.getByRole('checkbox', { name: 'I’ll update these 2 peer gateways' }).check()
      await press(page, 'Replace policy')
    },
  },
  'rotate the pre-shared key of both ends': {
    before: connectBothEnds,
    begin: async (page) => {
      await openTunnel(page)
      await press(page, 'Rotate key')
      await page.getByRole('textbox', { name: 'New pre-shared key' }).fill(typedKey)
      await press(page, 'Rotate key')
    },
    holders: tunnel,
  },
  'remove both ends with what only they use': {
    before: connectBothEnds,
    begin: async (page) => {
      await goTo(page, 'Connections')
      await rowAction(page, tunnel, 'Delete')
      await page.getByRole('link', { name: /^Also delete unused resources/ }).click()
      await page.getByRole('checkbox', { name: new RegExp(`connection ${tunnel}, RegionTwo`) }).check()
      await press(page, /^Delete \d+ objects$/)
    },
  },
  'move a router to another agent': {
    user: 'admin',
    begin: async (page) => {
      await openPage(page, 'Agents', 'Administration')
      await page.getByRole('link', { name: 'north-net-r1', exact: true }).click()
      await page
        .getByRole('region', { name: 'router1 in project demo' })
        .getByRole('button', { name: 'Move to another agent' })
        .click()
      // The choice goes through the address: the radio follows it.
      await page.getByRole('radio', { name: 'north-net-r1b' }).click()
      await press(page, 'Move router')
    },
  },
}
