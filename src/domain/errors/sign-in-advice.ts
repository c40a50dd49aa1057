import type { RefusedCall } from './error-advice'
import type { Advice } from './error-advice-table'
import { shown } from '../text/visible-text'
import { t } from '../words/words'

interface Attempt {
  method: 'password' | 'application_credential' | 'token'
  /** The cloud by its name, and the address of its identity service. */
  cloud: { name: string; identity: string }
}

/**
 * Returns why nobody is signed in, and what to do; undefined where it is as with any other call. Keystone answers 401
 * for everything that is wrong or disabled, and 404 for a token that it cannot decode (contract, section 1.3).
 */
export function adviseOnSignIn(error: RefusedCall, { method, cloud }: Attempt): Advice | undefined {
  const { name } = cloud
  if (error.type === 'keystone' && (error.status === 401 || error.status === 404)) {
    return {
      title:
        method === 'token'
          ? t('{cloud} refused the token', { cloud: name })
          : t('{cloud} refused the sign-in', { cloud: name }),
      advice: t(refusals[method]),
    }
  }
  if (error.type === 'network' || error.type === 'timeout') {
    return {
      title: t('{cloud} does not answer', { cloud: name }),
      advice: t(
        "Check your network, then try again. If it lasts, the identity service at {address} is down, or does not allow this page's origin (CORS): tell the administrator.",
        { address: cloud.identity },
      ),
    }
  }
  if (error.type !== 'keystone' || error.status === 429 || error.status >= 500) return undefined
  return {
    title: t('{cloud} could not sign you in', { cloud: name }),
    advice: shown(error.message, longestMessage) || t('It gave no reason.'),
  }
}

const longestMessage = 300

const refusals = {
  password:
    'User, domain or password is wrong, or the account or its project is disabled. The cloud does not say which.',
  application_credential:
    'Incorrect application credential ID or secret, or the credential has expired or its user or project is disabled. The cloud does not say which.',
  token:
    'It has expired, was revoked, or is not a token of this cloud. It will not work again: create a new one, for example with “openstack token issue”.',
} as const
