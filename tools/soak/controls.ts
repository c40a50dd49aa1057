import type { Locator } from '@playwright/test'
import type { Working } from './jobs'
import type { Operator } from './operator'
import { StandsStill } from './sight'

export const buttonOf = ({ page }: Operator, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true, disabled: false })

/** The share of people who click twice. */
const twiceShare = 0.2

/** Presses the button that begins a plan, again where something came in between, until the plan or a refusal shows. */
export async function begin({ operator, random }: Working, name: string | RegExp): Promise<void> {
  const { page, until } = operator
  const button = buttonOf(operator, name)
  const progress = page.getByRole('list', { name: 'Progress' })
  const refusal = page
    .getByRole('main')
    .filter({ has: button })
    .filter({ has: page.getByRole('alert') })
  const isTwice = random() < twiceShare
  const before = await refusal.count()
  const ends = before === 0 ? [progress, refusal] : [progress]
  for (let tries = 0; tries < 20; tries++) {
    if ((await until(...ends, button)) < ends.length) return
    await operator.tryTo(() => (isTwice ? button.dblclick() : button.click()))
    // The form is checked before the button is busy.
    await operator.tryTo(() => button.waitFor({ state: 'hidden', timeout: 3000 }))
  }
  throw new StandsStill(`${operator.who}: “${String(name)}” does nothing`)
}

/** Chooses an option of a select. */
export async function choose(operator: Operator, label: string, option: RegExp): Promise<void> {
  const { page } = operator
  await operator.act(page.getByRole('combobox', { name: label, exact: true }), async (select) => {
    if (option.test(await select.inputValue())) return
    await select.click()
    await page.getByRole('option', { name: option }).click()
  })
}

export const fill = (operator: Operator, field: Locator, value: string): Promise<void> =>
  operator.act(field, (seen) => seen.fill(value))

export const check = (operator: Operator, box: Locator): Promise<void> =>
  operator.act(box, (seen) => seen.check())

/** Puts a further network into a list of CIDRs. */
export async function addCidr(operator: Operator, label: string, cidr: string): Promise<void> {
  const { page } = operator
  await operator.act(page.getByRole('textbox', { name: label }), async (field) => {
    await field.fill(cidr)
    await field.press('Enter')
    await page.getByRole('button', { name: `Remove ${cidr}` }).waitFor()
  })
}
