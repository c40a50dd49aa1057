import { goTo } from '../support/actions'
import { expect, test } from './fixtures'
import { makeEnd, openRegion, signIn, type Difference } from '../../tools/lab/tunnel-ends'

const causes: {
  cause: string
  near?: Difference
  far?: Difference | 'missing'
  status: RegExp
  first: RegExp
}[] = [
  {
    cause: 'keys differ',
    far: { connection: { psk: 'another-key-at-the-other-end-of-it' } },
    status: /Down/,
    first: /pre-shared keys on the two ends don’t match/,
  },
  {
    cause: 'IKE versions differ',
    far: { ike: { ike_version: 'v1' } },
    status: /Down/,
    first: /different IKE versions/,
  },
  {
    cause: 'networks differ',
    far: { peerCidr: '172.31.9.0/24' },
    status: /Down/,
    first: /networks don’t match/,
  },
  {
    cause: 'the peer is missing',
    far: 'missing',
    status: /Down/,
    first: /has no matching connection/,
  },
  {
    cause: 'disabled here',
    near: { connection: { admin_state_up: false } },
    status: /Disabled|Creating|Down/,
    first: /disabled/,
  },
  {
    cause: 'disabled there',
    far: { connection: { admin_state_up: false } },
    status: /Disabled|Creating|Down/,
    first: /disabled/,
  },
  {
    cause: 'policies differ while ACTIVE',
    far: { ike: { encryption_algorithm: 'aes-128' } },
    status: /Active/,
    first: /The running tunnel doesn’t match its configuration/,
  },
]

for (const { cause, near = {}, far = {}, status, first } of causes) {
  test(`${cause}: the diagnosis names it first`, async ({ page }) => {
    const [here, there] = [await openRegion(0), await openRegion(1)]
    const ends = [await makeEnd(here, there, near)]
    if (far !== 'missing') ends.push(await makeEnd(there, here, far))
    try {
      await signIn(page)
      await goTo(page, 'Connections')
      await page.getByRole('link', { name: 'why-RegionOne' }).click()
      await expect(page.getByRole('figure')).toContainText(status, { timeout: 120_000 })
      const reason = page.getByRole('list', { name: 'Reasons' }).getByRole('listitem').first()
      await expect(reason).toContainText(first)
      process.stdout.write(`  ${cause}: ${(await reason.textContent()) ?? ''}\n`)
    } finally {
      for (const end of ends) await end.remove()
    }
  })
}
