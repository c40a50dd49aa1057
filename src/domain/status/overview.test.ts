import { describe, expect, it } from 'vitest'
import { attentionFirst, worstFirst } from './overview'
import { connectionOf } from '../plan/test-world'

const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
const connections = ['branch 10', 'branch 9', 'branch 1'].map((name, index) => ({
  ...connectionOf('A', `10.2.0.${index + 1}`, name),
  status: 'DOWN' as const,
}))

describe.each([
  ['attentionFirst', attentionFirst],
  ['worstFirst', worstFirst],
])('%s', (_, order) => {
  it('sorts connections of the same status by name, numbers in it by size', () => {
    expect(names(order(connections))).toEqual(['branch 1', 'branch 9', 'branch 10'])
  })

  it('puts errors before what is down', () => {
    const broken = { ...connectionOf('A', '10.2.0.9', 'zurich'), status: 'ERROR' as const }
    expect(names(order([...connections, broken]))[0]).toBe('zurich')
  })
})
