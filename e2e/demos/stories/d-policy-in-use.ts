import { z } from 'zod'
import { t } from '../../support/language'
import { expect } from '../expect'
import type { Stage } from '../stage'
import { story } from '../story'
import { exactly, like } from '../../support/words'
import type { Site } from '../venues/venue'
import { connectionAt, expectActive, goTo, keyOf, makeBefore, newKey, signInAtBoth } from './acts'
import { policyInUseCaptions } from './d-policy-in-use.captions'

type PolicyInUse = Stage<keyof typeof policyInUseCaptions.scenes, keyof typeof policyInUseCaptions.proofs>

const name = 'tour-hq-dc'
const renewed = 'tour-hq-dc-sha512'

/** What Neutron freezes is replaced at both ends, in one plan, with the key kept. */
export const policyInUse = story('d-policy-in-use', policyInUseCaptions, async (stage) => {
  const { prove, scene, secret, venue } = stage
  const { near, far } = venue
  const psk = secret(newKey())
  await makeBefore(near, far, { name, connection: { psk } })
  await makeBefore(far, near, { name, connection: { psk } })
  await expectActive([near, far], name, venue.patience)
  await scene('sign in', () => signInAtBoth(stage))
  await meetTheFreeze(stage)
  await replace(stage)
  await prove('active', () => expectActive([near, far], name, venue.patience))
  await prove('sha512', async () => {
    for (const site of [near, far]) expect(await ikeIntegrityAt(site)).toEqual(['sha512'])
  })
  await prove('key kept', async () => {
    for (const site of [near, far]) {
      const { id = '' } = (await connectionAt(site, name)) ?? {}
      expect((await keyOf(site, id)) === psk).toBe(true)
    }
  })
})

const policies = z.object({
  ikepolicies: z.array(z.object({ name: z.string(), auth_algorithm: z.string() })),
})

/** The integrity algorithms of the story's IKE policies at a site. */
async function ikeIntegrityAt({ api }: Site): Promise<string[]> {
  const answer = await api.ask('GET', 'vpn/ikepolicies?fields=name&fields=auth_algorithm')
  const own = policies.parse(answer).ikepolicies.filter((policy) => policy.name.startsWith(name))
  return own.map(({ auth_algorithm }) => auth_algorithm)
}

/** The policy is in use, so nobody can change it. */
async function meetTheFreeze(stage: PolicyInUse): Promise<void> {
  const { hand, page, scene } = stage
  await scene('policy', async () => {
    await goTo(stage, 'IKE policies')
    await hand.click('link', new RegExp(`^${name} ike$`))
    await hand.point(page.getByRole('link', { name, exact: true }).last())
  })
  await scene('frozen', () => hand.point(hand.find('button', 'Edit')))
}

/** A new policy takes its place, and both connections are made anew with it. */
async function replace(stage: PolicyInUse): Promise<void> {
  const { hand, page, scene, venue } = stage
  await scene('new values', async () => {
    await hand.click('button', 'Replace policy')
    await hand.type('Name', renewed)
    await hand.choose('Integrity', exactly('SHA-512'))
  })
  await scene('what stops', () => hand.point(hand.find('alert', 'Expected downtime')))
  await scene('plan', () => hand.point(hand.find('list', 'Planned steps')))
  await scene('commands', async () => {
    await hand.click('button', 'CLI commands')
    await hand.point(page.getByText(/vpn ike policy create/).first())
  })
  await scene('run', async () => {
    await hand.click('button', 'Replace policy')
    const done = hand.find('main').getByText(like('All {count} steps completed.'))
    await expect(done).toBeVisible({ timeout: venue.patience })
    await hand.point(hand.find('list', 'Progress'))
  })
  await scene('active', async () => {
    await goTo(stage, 'Connections')
    await hand.click('link', exactly(name))
    await expect(hand.find('figure')).toContainText(t('Active'), { timeout: venue.patience })
    await hand.point(hand.find('link', exactly(renewed)))
  })
}
