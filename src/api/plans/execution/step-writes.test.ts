import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { playOvn } from '../../../../server/demo-cloud/releases/ovn'
import { planStage, type PlanStage } from '~/testing/plan-stage'
import { enteredPsk, never, planCases } from '~/testing/plan-cases'

const caseNamed = (name: string) => planCases.find((one) => one.name === name) ?? never()

let stage: PlanStage
beforeEach(async () => {
  stage = await planStage((name, value) => vi.stubGlobal(name, value))
})
afterEach(() => vi.unstubAllGlobals())

const services = () =>
  [...stage.tables('RegionTwo').vpnservices.values()].filter(({ name }) => name === 'out-service')

function enableAgents(admin_state_up: boolean) {
  for (const agent of stage.tables('RegionTwo').agents.values()) agent.admin_state_up = admin_state_up
}

const connection = () =>
  [...stage.tables('RegionOne').ipsec_site_connections.values()].find(({ name }) => name === 'one-two')

describe('a service that a refused create left behind in ERROR', () => {
  beforeEach(async () => {
    stage.empty()
    playOvn(stage.panel.cloud.world, stage.region('RegionTwo'), true)
    enableAgents(false)
    const given = caseNamed('connect one end')
    expect(await stage.run(await given.plan(stage), given.secrets)).toBe('stopped')
    expect(services().map(({ status }) => status)).toEqual(['ERROR'])
    enableAgents(true)
  })

  it('is not gone on with: the next try makes another one in its place', async () => {
    await stage.runs().goOn('plan')
    expect(stage.runs().all()[0]?.phase).toBe('done')
    expect(services().map(({ status }) => status)).toEqual(['PENDING_CREATE'])
  })

  it('nor with another plan in the place of the refused one', async () => {
    const build = () => caseNamed('connect one end').plan(stage)
    await stage.runs().replan('plan', build, { psk: enteredPsk })
    expect(stage.runs().all()[0]?.phase).toBe('done')
    expect(services().map(({ status }) => status)).toEqual(['PENDING_CREATE'])
  })

  it('goes with the undo', async () => {
    await stage.runs().undo('plan')
    expect(services()).toEqual([])
  })
})

describe('a disabled connection', () => {
  const given = caseNamed('give a disabled connection another policy')

  beforeEach(async () => {
    await given.before?.(stage)
  })

  it('does not hang in PENDING_CREATE when it is made anew, nor when it is brought back', async () => {
    expect(await stage.run(await given.plan(stage))).toBe('done')
    const made = connection()
    expect(made).toMatchObject({ admin_state_up: false, status: expect.not.stringContaining('PENDING') })
    await stage.runs().undo('plan')
    expect(stage.runs().all()[0]?.phase).toBe('undone')
    expect(connection()?.id).not.toBe(made?.id)
    expect(connection()).toMatchObject({
      admin_state_up: false,
      status: expect.not.stringContaining('PENDING'),
    })
  })
})
