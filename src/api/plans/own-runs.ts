import type { Account } from '../session/sessions'
import type { Journal } from './store/journal'
import type { KeyOwner } from './store/key-vault'

/** Whether a plan belongs to who is signed in now: a browser may have seen other users. */
export function isOwn(
  { plan, owner }: Journal,
  accounts: readonly Pick<Account, 'cloud' | 'userId'>[],
): boolean {
  const cloud = plan.sites[0]?.cloud.id
  return accounts.find((account) => account.cloud.id === cloud)?.userId === owner
}

/** Who owns the keys of a plan. */
export const keyOwnerOf = ({ plan, owner }: Journal): KeyOwner => ({
  cloud: plan.sites[0]?.cloud.id ?? '',
  user: owner,
})

/** Whether another user than this one is signed in at the cloud. */
export const isReplaced = (
  { cloud, user }: KeyOwner,
  accounts: readonly Pick<Account, 'cloud' | 'userId'>[],
): boolean => accounts.some((account) => account.cloud.id === cloud && account.userId !== user)
