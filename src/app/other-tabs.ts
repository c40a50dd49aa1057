import type { AnyRouter } from '@tanstack/react-router'
import type { CloudConfig } from '~/api/session/config'
import { forgetHistory } from '~/api/status/forget-history'
import { dropKeysOf } from '~/api/plans/store/key-vault'
import { browserDatabase } from '~/api/plans/store/plan-database'
import { followOtherTabs, type SignInNews } from '~/api/session/session-events'
import type { Account, Sessions } from '~/api/session/sessions'
import { tabChannel } from '~/api/session/tab-channel'

const channel = tabChannel('vpnaas-panel-sign-ins')

/** Deletes what the browser keeps for a user who signed out, whatever page is open. */
export function forgetUser({ cloud, userId }: Pick<Account, 'cloud' | 'userId'>): void {
  forgetHistory(cloud.id)
  // A barred database keeps nothing.
  dropKeysOf(browserDatabase, { cloud: cloud.id, user: userId }).catch(() => undefined)
}

/** Keeps the sign-ins of this tab in step with the other tabs. */
export const follow = ({ hear, check }: Sessions, clouds: readonly CloudConfig[]): void =>
  followOtherTabs({ hear, check, cloudIds: clouds.map(({ id }) => id), channel })

/** Tells the other tabs that the user signed in or out. */
export const tell = (news: SignInNews): void => channel?.postMessage(news)

/** Leaves the pages of a cloud for its sign-in, from which one comes back. Who is signed out cannot keep editing: no form asks. */
export function leavePagesOf(router: AnyRouter, cloudId: string): void {
  const { pathname, href } = router.state.location
  if (pathname.split('/')[1] !== cloudId) return
  const search = { cloud: cloudId, next: href }
  void router.navigate({ to: '/sign-in', search, replace: true, ignoreBlocker: true })
}
