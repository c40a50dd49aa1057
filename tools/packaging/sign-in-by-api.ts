/** The status that a gateway answers a sign-in of the user `demo` at its cloud `north` with. */
export async function signInByApi(origin: string): Promise<number> {
  const { status } = await fetch(`${origin}/clouds/north/identity/v3/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: demoUser,
  })
  return status
}

const user = { name: 'demo', domain: { name: 'Default' }, password: 'secret' }

/** What signs the user `demo` of the demo cloud in. */
export const demoUser = JSON.stringify({
  auth: { identity: { methods: ['password'], password: { user } }, scope: 'unscoped' },
})
