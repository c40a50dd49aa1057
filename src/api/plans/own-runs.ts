import type { Account } from '../sessions'
import type { Journal } from './journal'

/** Whether a plan belongs to who is signed in now: a browser may have seen other users. */
export function isOwn(
  { plan, owner }: Journal,
  accounts: readonly Pick<Account, 'cloud' | 'userId'>[],
): boolean {
  const cloud = plan.sites[0]?.cloud.id
  return accounts.find((account) => account.cloud.id === cloud)?.userId === owner
}
