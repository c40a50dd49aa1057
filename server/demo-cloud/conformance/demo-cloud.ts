import { createDemoCloud } from '../app'
import { demoPassword } from '../seed/seed-identity'
import type { Cloud, World } from '../world/world'
import { asking, makeExternalNetwork, signedIn } from './api'
import { accountPlans, type PreparedCloud } from './cloud'
import type { Recording } from './recording'
import { runScenario } from './run'
import type { Request } from './scenario/step'

const origin = 'http://cloud.test'
const intervalMs = 2000

/** A clock that stands still but for the time it is told to let pass, and the timers that go by it. */
export interface StoppedClock {
  /** Begins, at this time in milliseconds. */
  stop: (now: number) => void
  /** Milliseconds. */
  pass: (duration: number) => Promise<void>
  release: () => void
}

/** Records the demo cloud in memory; time passes only while the scenario waits for its agents. */
export async function recordDemo(steps: readonly Request[], clock: StoppedClock): Promise<Recording> {
  clock.stop(Date.parse('2026-11-23T10:00:00Z'))
  const demo = createDemoCloud({ intervalMs, corsOrigins: ['http://localhost:5173'] })
  addAccounts(north(demo.world))
  demo.start()
  const fetch = async (url: string, init: RequestInit) => demo.app.request(url, init)
  try {
    const pass = () => clock.pass(intervalMs)
    return await runScenario(steps, { ...(await prepared(fetch)), pass, patience: 6 })
  } finally {
    await demo.stop()
    clock.release()
  }
}

async function prepared(fetch: PreparedCloud['fetch']): Promise<Omit<PreparedCloud, 'pass' | 'patience'>> {
  const identity = `${origin}/north/identity`
  const signIn = (user: string, project: string) =>
    signedIn(fetch, identity, { user, project, password: demoPassword })
  const { account: admin, network } = await signIn('admin', 'admin')
  const accountOf = async ({ user, project }: { user: string; project: string }) =>
    (await signIn(user, project)).account
  const accounts = {
    admin,
    member: await accountOf(accountPlans.member),
    reader: await accountOf(accountPlans.reader),
    other: await accountOf(accountPlans.other),
  }
  const given = await makeExternalNetwork(asking(fetch), {
    network: network.RegionOne,
    token: admin.token,
    projectId: accounts.member.projectId,
  })
  return { identity, network, fetch, accounts, given }
}

function north({ clouds }: World): Cloud {
  const cloud = clouds.get('north')
  if (!cloud) throw new Error('The demo has no north cloud')
  return cloud
}

function addAccounts({ users, projects }: Cloud): void {
  const project = [...projects.values()].find(({ name }) => name === 'demo')
  const user = [...users.values()].find(({ name }) => name === 'demo')
  if (!project || !user) throw new Error('The demo has no project and user to take as a model')
  for (const [index, plan] of Object.values(accountPlans).entries()) {
    const projectId = plan.project === 'fidelity' ? 'f0'.repeat(16) : 'f1'.repeat(16)
    const userId = `e${index}`.repeat(16)
    projects.set(projectId, { ...project, id: projectId, name: plan.project, description: '' })
    users.set(userId, { ...user, id: userId, name: plan.user, roles: { [projectId]: [plan.role] } })
  }
}
