import { describe, expect, it } from 'vitest'
import type { CreateStep, Step } from './plan'
import { createdSoFar, type StepProgress } from './progress'

const create: CreateStep = {
  id: '1',
  site: 'north/RegionOne/p',
  does: 'create',
  kind: 'endpoint-group',
  name: 'g',
  body: {},
}
const removal: Step = { ...create, does: 'delete', target: 'x', seen: {} }
const nothing = { made: [], perhaps: [] }
const made = { made: [create], perhaps: [] }
const perhaps = { made: [], perhaps: [create] }

describe('createdSoFar', () => {
  it.each<[string, StepProgress | undefined, object]>([
    ['not begun', undefined, nothing],
    ['refused before it was sent', { phase: 'failed' }, nothing],
    ['done', { phase: 'done', sent: true, made: { id: 'a' } }, made],
    ['sent, no answer', { phase: 'failed', sent: true }, perhaps],
    ['sent, page left', { phase: 'pending', sent: true }, perhaps],
    ['sent, and refused for certain', { phase: 'failed', sent: true, absent: true }, nothing],
    ['removed again', { phase: 'undone', sent: true }, nothing],
    ['its removal failed', { phase: 'failed', sent: true, made: { id: 'a' } }, made],
    ['to be removed, and never created', { phase: 'undone', sent: true, absent: true }, nothing],
  ])('%s', (_, state, expected) => {
    expect(createdSoFar({ steps: [create] }, state ? { 1: state } : {})).toEqual(expected)
  })

  it('leaves out what a plan deletes', () => {
    const states = { 1: { phase: 'done' as const, sent: true } }
    expect(createdSoFar({ steps: [removal] }, states)).toEqual(nothing)
  })
})
