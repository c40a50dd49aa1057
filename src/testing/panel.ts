import { QueryClient } from '@tanstack/react-query'
import { createSessions } from '~/api/session/sessions'
import { openSite } from '~/api/site/site'
import { createDemoCloud, type DemoCloudOptions } from '../../server/demo-cloud/app'

const origin = 'http://panel.test'

/**
 * The panel's API layer over a demo cloud of its own, without a browser: `fetch` calls the cloud in memory. Give it
 * a way to replace globals and to note each request.
 */
export function testPanel(
  stub: (name: 'fetch' | 'document', value: unknown) => void,
  options: DemoCloudOptions = {},
) {
  const cloud = createDemoCloud(options)
  const requests: Request[] = []
  stub('document', { baseURI: `${origin}/` })
  stub('fetch', (input: string, init?: RequestInit) => {
    const request = new Request(input, init)
    requests.push(request.clone())
    return cloud.app.fetch(request)
  })
  const sessions = createSessions()
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const north = {
    id: 'north',
    name: 'North',
    identity: `${origin}/north/identity/v3`,
    interface: 'public' as const,
  }
  const password = { method: 'password' as const, user: 'demo', domain: 'Default', password: 'secret' }
  return {
    cloud,
    requests,
    sessions,
    client,
    north,
    password,
    async site() {
      await sessions.signIn(north, password)
      return openSite(sessions, { cloud: 'north', region: 'RegionOne', project: 'demo' })
    },
  }
}
