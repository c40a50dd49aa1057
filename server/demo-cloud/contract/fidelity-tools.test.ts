import { describe, expect, it } from 'vitest'
import { compareRecordings } from '../conformance/compare'
import type { KnownDifference } from '../conformance/known-differences'
import { normalised } from '../conformance/normalise'
import { type Call, recordingFrom, recordingText } from '../conformance/recording'

const call: Call = { label: 'a', method: 'GET', path: '/', status: 200, headers: '', shape: '{}', body: {} }
const refused: Call = { ...call, status: 400, type: 'HTTPBadRequest', message: 'no' }

function compare(real: Call, demo: Call, known: KnownDifference[] = []) {
  return compareRecordings({ real: { calls: [real] }, demo: { calls: [demo] } }, known)
}

describe('a comparison', () => {
  it('finds nothing where nothing differs', () => {
    expect(compare(call, call)).toMatchObject({
      differences: [],
      vanished: [],
      equal: { status: 1, values: 1 },
    })
  })
  it('tells each aspect that differs, and counts what is the same', () => {
    const { differences, equal } = compare(call, refused)
    expect(differences.map(({ aspect, reason }) => [aspect, reason])).toEqual([
      ['status', undefined],
      ['type', undefined],
      ['message', undefined],
    ])
    expect(equal).toMatchObject({ status: 0, type: 0, shape: 1 })
  })
  it('tells a value that differs', () => {
    expect(compare(call, { ...call, body: { name: 'x' } }).differences).toMatchObject([
      { aspect: 'values', real: {}, demo: { name: 'x' } },
    ])
  })
  it('explains what is known, and tells what has vanished', () => {
    const known: KnownDifference = { what: 'x', reason: 'why', aspects: ['message', 'shape'], labels: ['a'] }
    const { differences, vanished } = compare(refused, { ...refused, message: 'other' }, [known])
    expect(differences).toMatchObject([{ aspect: 'message', reason: 'why' }])
    expect(vanished).toEqual([{ label: 'a', aspect: 'shape' }])
  })
  it('refuses recordings of two scenarios', () => {
    expect(() => compare(call, { ...call, path: '/other' })).toThrow(/two scenarios/)
    expect(() => compareRecordings({ real: { calls: [] }, demo: { calls: [call] } }, [])).toThrow(
      /two scenarios/,
    )
  })
})

describe('an answer without chance', () => {
  const id = '11111111-2222-4333-8444-555555555555'
  const names = {
    ids: new Map([[id, '{policy}']]),
    texts: new Map([
      ['http://cloud.test/network', '{network RegionOne}'],
      ['gAAAA-token', '{token}'],
    ]),
  }
  const reading = { names, ordered: false, shapeOnly: false }
  const read = (body: unknown) => normalised({ headers: new Headers(), body }, reading)

  it('has labels for ids and URLs, and neither times nor addresses that were allotted', () => {
    const other = id.replaceAll('1', '9')
    const body = {
      links: [`http://cloud.test/network/v2.0?marker=${id}`, other],
      updated_at: '2026-11-23T10:00:00Z',
      ip_address: '198.51.100.7',
      note: 'the token gAAAA-token',
      revision_number: 7,
    }
    expect(read(body).body).toEqual({
      links: ['{id}', '{network RegionOne}/v2.0?marker={policy}'],
      updated_at: '{time}',
      ip_address: '{outside}',
      note: 'the token {token}',
      revision_number: 0,
    })
  })
  it('keeps the order of an ordered collection alone', () => {
    const body = { rows: [{ cidrs: [] }, { cidrs: ['b', 'a'] }] }
    expect(read(body).body).toEqual({ rows: [{ cidrs: ['a', 'b'] }, { cidrs: [] }] })
    const inOrder = normalised({ headers: new Headers(), body }, { ...reading, ordered: true })
    expect(inOrder.body).toEqual({ rows: [{ cidrs: [] }, { cidrs: ['a', 'b'] }] })
  })
  it('is type and message where it is a refusal, with ids in order', () => {
    const message = `ports: ${id}, ${id.replaceAll('1', '0')}`
    expect(read({ NeutronError: { type: 'InUse', message, detail: '' } })).toEqual({
      type: 'InUse',
      message: 'ports: {id}, {policy}',
      headers: '',
      shape: '{NeutronError:{detail:string,message:string,type:string}}',
    })
  })
})

it('a recording is read as it was written', () => {
  const recording = { calls: [call, { ...refused, label: 'b', headers: 'vary: Origin' }] }
  expect(recordingFrom(recordingText(recording))).toEqual(recording)
})
