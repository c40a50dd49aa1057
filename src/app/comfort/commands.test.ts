import { describe, expect, it, test } from 'vitest'
import { foundCommands, movedTo, type Command } from './commands'

const command = (group: string, label: string, more: Partial<Command> = {}): Command => ({
  id: label,
  group,
  label,
  run: () => undefined,
  ...more,
})
const all = [
  command('Pages', 'Overview'),
  command('Pages', 'IKE policies', { keywords: ['ike'] }),
  command('Actions', 'New IKE policy'),
  command('Connections', 'to-berlin', { isOneOfMany: true }),
  command('Connections', 'berlin', { isOneOfMany: true }),
]
const labels = (query: string) =>
  foundCommands(all, query).map(({ group, commands }) => [group, ...commands.map(({ label }) => label)])

describe('the palette finds', () => {
  test.each([
    [
      '',
      [
        ['Pages', 'Overview', 'IKE policies'],
        ['Actions', 'New IKE policy'],
      ],
    ],
    [
      ' ',
      [
        ['Pages', 'Overview', 'IKE policies'],
        ['Actions', 'New IKE policy'],
      ],
    ],
    [
      'IKE',
      [
        ['Pages', 'IKE policies'],
        ['Actions', 'New IKE policy'],
      ],
    ],
    ['policy new', [['Actions', 'New IKE policy']]],
    ['berlin', [['Connections', 'berlin', 'to-berlin']]],
    ['nothing', []],
  ])('%j', (query, expected) => expect(labels(query)).toEqual(expected))

  it('eight of a group at most, where it searches', () => {
    const many = Array.from({ length: 20 }, (_, index) => command('Connections', `branch ${index}`))
    expect(foundCommands(many, 'branch')[0]).toMatchObject({ found: 20, commands: { length: 8 } })
    expect(foundCommands(many, '')[0]?.commands).toHaveLength(20)
  })

  it('objects in the order of their names, numbers in them by size, and pages as they are', () => {
    const named = ['riga-10', 'riga-9', 'to-riga', 'riga-8'].map((label) =>
      command('Connections', label, { isOneOfMany: true }),
    )
    const pages = ['Riga plan', 'Riga list'].map((label) => command('Pages', label))
    expect(
      foundCommands([...pages, ...named], 'riga').map(({ commands }) => commands.map(({ label }) => label)),
    ).toEqual([
      ['Riga plan', 'Riga list'],
      ['riga-8', 'riga-9', 'riga-10', 'to-riga'],
    ])
  })
})

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 0],
  ['ArrowUp', 0, 2],
  ['ArrowUp', 2, 1],
  ['a', 1, undefined],
])('%s at place %d of three leads to %j', (key, from, to) => expect(movedTo(key, from, 3)).toBe(to))
