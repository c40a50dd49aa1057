import { serve } from '@hono/node-server'
import { createDemoCloud } from '../../server/demo-cloud/app'
import { keystone } from './keystone'

/** A user and the project they work in. */
export interface Account {
  user: string
  project: string
}

/** A cloud under test: where it is, and who works there. All have the domain Default and one password. */
export interface Target {
  /** Keystone's URL with `/v3`. */
  identity: string
  accounts: { member: Account; reader: Account; other: Account; admin: Account }
  password: string
  /** Leaves the cloud as it was found. */
  close: () => Promise<void>
}

/** The demo cloud in this process, on a free port of the loopback interface, with its own users. */
export async function demoTarget(): Promise<Target> {
  const cloud = createDemoCloud({ intervalMs: 500 })
  cloud.start()
  const { server, port } = await new Promise<{ server: ReturnType<typeof serve>; port: number }>(
    (resolve) => {
      const started = serve({ fetch: cloud.app.fetch, port: 0, hostname: '127.0.0.1' }, (address) =>
        resolve({ server: started, port: address.port }),
      )
    },
  )
  return {
    identity: `http://127.0.0.1:${port}/north/identity/v3`,
    accounts: {
      member: { user: 'demo', project: 'demo' },
      reader: { user: 'reader', project: 'demo' },
      other: { user: 'alt', project: 'alt' },
      admin: { user: 'admin', project: 'admin' },
    },
    password: 'secret',
    close: async () => {
      await new Promise((resolve) => server.close(resolve))
      await cloud.stop()
    },
  }
}

/**
 * Another cloud, with users and projects made for this run and taken away after it; its administrator is `admin` of
 * project `admin`. Throws where the cloud refuses that.
 */
export async function otherTarget(identity: string, password: string): Promise<Target> {
  const accounts = {
    member: { user: 'clients-member', project: 'clients' },
    reader: { user: 'clients-reader', project: 'clients' },
    other: { user: 'clients-other', project: 'clients-other' },
    admin: { user: 'clients-admin', project: 'clients-admin' },
  }
  const roles = { member: 'member', reader: 'reader', other: 'member', admin: 'admin' } as const
  const cloud = await keystone(identity, password)
  const removals: (() => Promise<void>)[] = []
  const close = async () => {
    for (const remove of removals.toReversed()) await remove()
  }
  try {
    const projects = new Map<string, string>()
    for (const name of ['member', 'reader', 'other', 'admin'] as const) {
      const { user, project } = accounts[name]
      const projectId = projects.get(project) ?? (await cloud.add('project', { name: project }))
      if (!projects.has(project)) removals.push(() => cloud.remove('project', projectId))
      projects.set(project, projectId)
      const userId = await cloud.add('user', { name: user, password })
      removals.push(() => cloud.remove('user', userId))
      await cloud.grant(projectId, userId, roles[name])
    }
  } catch (error) {
    await close()
    throw error
  }
  return { identity, accounts, password, close }
}
