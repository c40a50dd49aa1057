import type { RefusedCall } from './error-advice'
import type { Advice } from './error-advice-table'
import { shown } from '../text/visible-text'
import { msg, decodeMessage } from '../text/message'

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
          ? msg('{cloud} rejected the token', { cloud: name })
          : msg('Sign-in to {cloud} failed', { cloud: name }),
      advice: msg(refusals[method]),
    }
  }
  if (error.type === 'network' || error.type === 'timeout') {
    return {
      title: msg('{cloud} isn’t responding', { cloud: name }),
      advice: msg(
        'Check your network, then try again. If the problem continues, the identity service at {address} is down or doesn’t allow this page’s origin (CORS). Contact your administrator.',
        { address: cloud.identity },
      ),
    }
  }
  if (error.type !== 'keystone' || error.status === 429 || error.status >= 500) return undefined
  const said = decodeMessage(error.message)
  return {
    title: msg('{cloud} couldn’t sign you in', { cloud: name }),
    advice: typeof said === 'string' ? shown(said, longestMessage) || msg('No reason was given.') : said,
  }
}

const longestMessage = 300

const refusals = {
  password:
    'Incorrect user name, password, or domain, or the account or its project is disabled. The cloud doesn’t report which.',
  application_credential:
    'Incorrect application credential ID or secret, or the credential has expired, or its user or project is disabled. The cloud doesn’t report which.',
  token:
    'The token has expired, was revoked, or isn’t from this cloud. It won’t work again. Create a new one, for example with “openstack token issue”.',
} as const
