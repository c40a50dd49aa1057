import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { adviseOnSignIn } from './sign-in-advice'

const cloud = { name: 'North', identity: 'https://north.test/v3' }
const refused = (status: number, type: string, message = '') => ({ status, type, message })
const wrongToken = refused(404, 'keystone', 'Could not recognize Fernet token')

describe('why nobody is signed in', () => {
  it.each([
    ['password', refused(401, 'keystone'), /Incorrect user name, password, or domain/],
    ['application_credential', refused(401, 'keystone'), /application credential ID or secret/],
    ['application_credential', refused(404, 'keystone'), /application credential ID or secret/],
    ['token', refused(401, 'keystone'), /won’t work again/],
    ['token', wrongToken, /won’t work again/],
    ['password', refused(0, 'network'), /identity service at https:\/\/north.test\/v3 is down/],
    ['password', refused(403, 'keystone', 'The password is expired'), /^The password is expired$/],
  ] as const)('%s, %o: %s', (method, error, words) => {
    const found = inEnglish(adviseOnSignIn(error, { method, cloud }))
    expect(found?.title).toContain('North')
    expect(found?.advice).toMatch(words)
  })

  it('asks nobody to try a wrong token again', () => {
    const found = inEnglish(adviseOnSignIn(wrongToken, { method: 'token', cloud }))
    expect(found?.advice).not.toMatch(/in a moment|try again/i)
  })

  it('names no field that the form does not have', () => {
    const found = inEnglish(
      adviseOnSignIn(refused(401, 'keystone'), { method: 'application_credential', cloud }),
    )
    expect(found?.advice).not.toMatch(/user name|domain|password/i)
  })

  it.each([
    [429, 'keystone'],
    [503, 'keystone'],
    [0, 'unexpected'],
    [200, 'unreadable'],
    [403, 'other-user'],
    [431, 'TokenTooLarge'],
  ])('leaves %i %s to the words of every other call', (status, type) => {
    expect(adviseOnSignIn(refused(status, type), { method: 'password', cloud })).toBeUndefined()
  })
})
