import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createDemoCloud } from '../app'
import { seedWorld } from '../seed/seed'
import { createStateFile } from './state-file'
import { toSaved } from './state-schema'

let folder = ''
let path = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demo-cloud-'))
  path = join(folder, 'state.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a state file', () => {
  it('holds the world for the next start, for its owner alone', async () => {
    const world = seedWorld(7)
    const file = createStateFile(path)
    expect(file.load()).toBeUndefined()
    file.changed(world)
    await file.flush()
    const loaded = createStateFile(path).load()
    expect(loaded && toSaved(loaded)).toEqual(toSaved(world))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['state.json'])
  })

  it('is written within a second while changes keep coming', async () => {
    const file = createStateFile(path)
    const world = seedWorld(7)
    vi.useFakeTimers()
    for (let waited = 0; waited < 1000; waited += 100) {
      file.changed(world)
      vi.advanceTimersByTime(100)
    }
    // Timers that did not fire until now never do: what is written was written while changes came.
    vi.useRealTimers()
    await vi.waitFor(() => expect(existsSync(path)).toBe(true))
    await file.flush()
  })

  it('is written again after it could not be', async () => {
    const late = join(folder, 'late', 'state.json')
    const file = createStateFile(late)
    file.changed(seedWorld(7))
    await expect(file.flush()).rejects.toThrow(/ENOENT/)
    mkdirSync(join(folder, 'late'))
    await file.flush()
    expect(createStateFile(late).load()).toBeDefined()
  })

  it('keeps no tokens', async () => {
    const cloud = createDemoCloud({ stateFile: path })
    const auth = {
      identity: {
        methods: ['password'],
        password: { user: { name: 'demo', domain: { id: 'default' }, password: 'secret' } },
      },
    }
    const answer = await cloud.app.request('http://x/north/identity/v3/auth/tokens', {
      method: 'POST',
      body: JSON.stringify({ auth }),
    })
    await cloud.stop()
    const token = answer.headers.get('X-Subject-Token') ?? ''
    expect(token).not.toBe('')
    expect(readFileSync(path, 'utf8')).not.toContain(token)
  })

  it('that is broken is refused by name and place, without its keys', () => {
    writeFileSync(path, '{')
    expect(() => createStateFile(path).load()).toThrow(`${path} is not JSON`)
    const [cloud, ...others] = toSaved(seedWorld(1)).clouds
    const broken = { version: 1, clouds: [{ ...cloud, id: 5 }, ...others], outsidePeers: [] }
    writeFileSync(path, JSON.stringify(broken))
    const load = () => createStateFile(path).load()
    expect(load).toThrow(/clouds\[0\]\.id/)
    expect(load).not.toThrow(/demo-branch/)
  })
})
