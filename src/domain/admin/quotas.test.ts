import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../testing/in-english'
import { quotaForm, quotaValues, toQuotaUpdate } from '../forms/resources/quota-form'
import { projectNamer } from '../neutron/project-names'
import { byResource, projectQuotas, usageLevel, usageText, worstLevel } from './quotas'

const none = byResource((): { project_id: string }[] => [])
const rows = (...projects: string[]) => projects.map((project_id) => ({ project_id }))

describe('the quotas of all projects', () => {
  const projects = [
    { id: 'p2', name: 'beta' },
    { id: 'p1', name: 'alpha' },
  ]
  const facts = {
    projects,
    nameOf: projectNamer(projects),
    defaults: { vpnservice: -1, ikepolicy: 10 },
    own: new Map([['p2', { vpnservice: 3, ikepolicy: 10 }]]),
    rows: { ...none, vpnservice: rows('p1', 'p2', 'p2'), ikepolicy: rows('gone') },
  }

  it('count what each has, against its own limits or the cloud’s', () => {
    const found = projectQuotas(facts)
    expect(found.map(({ name, hasOwnLimits, usage }) => [name, hasOwnLimits, usage.vpnservice])).toEqual([
      ['alpha', false, { used: 1, limit: -1 }],
      ['beta', true, { used: 2, limit: 3 }],
      ['gone', false, { used: 0, limit: -1 }],
    ])
    expect(found[2]?.usage.ikepolicy).toEqual({ used: 1, limit: 10 })
  })

  it('are known without Keystone by what projects have', () => {
    expect(projectQuotas({ ...facts, projects: [], nameOf: projectNamer([]) }).map(({ id }) => id)).toEqual([
      'gone',
      'p1',
      'p2',
    ])
  })
})

it.each([
  [0, -1, 'free', '0, unlimited'],
  [400, -1, 'free', '400, unlimited'],
  [7, 10, 'free', '7 of 10'],
  [8, 10, 'near', '8 of 10'],
  [10, 10, 'full', '10 of 10'],
  [0, 0, 'full', '0 of 0'],
  [11, 10, 'over', '11 of 10'],
])('%i of %i is %s: %s', (used, limit, level, text) => {
  expect(usageLevel({ used, limit })).toBe(level)
  expect(inEnglish(usageText({ used, limit }))).toBe(text)
})

describe('the form of limits', () => {
  const usage = {
    ...byResource(() => ({ used: 0, limit: -1 })),
    vpnservice: { used: 3, limit: 5 },
    ikepolicy: { used: 2, limit: 2 },
    ipsecpolicy: { used: 3, limit: 1 },
  }
  const values = (changes: object) => ({ ...quotaValues(usage), ...changes })

  it('begins with what holds', () => {
    expect(quotaValues(usage)).toMatchObject({ vpnservice: 5, endpoint_group: -1, allowLess: false })
    expect(worstLevel({ usage })).toBe('over')
  })

  it.each<[object, string | undefined]>([
    [{}, undefined],
    [{ vpnservice: -1 }, undefined],
    [{ vpnservice: 3 }, undefined],
    [{ vpnservice: 2 }, 'vpnservice'],
    [{ vpnservice: 2, allowLess: true }, undefined],
    [{ vpnservice: 0 }, 'vpnservice'],
    [{ ipsecpolicy: 2 }, 'ipsecpolicy'],
    [{ ikepolicy: -2 }, 'ikepolicy'],
    [{ ikepolicy: 2.5 }, 'ikepolicy'],
    [{ ikepolicy: null }, 'ikepolicy'],
    [{ ikepolicy: 2 ** 31 }, 'ikepolicy'],
  ])('%j is wrong at %s', (changes, field) => {
    const issues = quotaForm(usage).safeParse(values(changes)).error?.issues ?? []
    expect(issues.map(({ path }) => path[0])).toEqual(field === undefined ? [] : [field])
  })

  it('sends what changed, and forces only what is below use', () => {
    const before = byResource((resource) => usage[resource].limit)
    expect(toQuotaUpdate(values({ vpnservice: 9 }), before, usage)).toEqual({ vpnservice: 9 })
    expect(toQuotaUpdate(values({ vpnservice: 2, allowLess: true }), before, usage)).toEqual({
      vpnservice: 2,
      force: true,
    })
    expect(toQuotaUpdate(values({ endpoint_group: 1, allowLess: true }), before, usage)).toEqual({
      endpoint_group: 1,
    })
  })
})
