import type { Browser } from '@playwright/test'
import { z } from 'zod'
import type { FaultInput } from '../../server/demo-cloud/faults/faults'
import type { CloudUnderTest } from '../../e2e/bench/cloud-under-test'
import { cast, placesOf, sitePath, type SiteRef } from './cast'
import { bystandersOf, compare, holdingsOf, type Holdings, type Kept } from './ledger'
import { openPerson } from './person'
import { pause } from './pause'
import { watchStalls } from './stalls'
import { newTally, type Tally } from './tally'
import { truthAt, type Truth } from './truth'
import { makeWeather, type Outage } from './weather'
import { openWatchers } from './watchers'

export interface SoakResult extends Tally {
  seed: number
  minutes: number
  /** The longest that the soak itself stood still, in seconds. */
  stall: number
  outages: readonly Outage[]
  expiries: number
  /** Requests that met a fault, by kind. */
  faults: Readonly<Record<string, number>>
  /** Both-ends tunnels that are left at the end, those of them that are up, and those for which services were restarted. */
  tunnels: { pairs: number; up: number; restarted: number }
  heaps: { who: string; before: number; after: number }[]
}

/** Lets the cast work for so many minutes while the weather blows, then compares everything once more. */
export async function soak(given: {
  cloud: CloudUnderTest
  browser: Browser
  minutes: number
  /** The fewest plans: it goes on until there are so many. */
  plans: number
  seed: number
}): Promise<SoakResult> {
  const { cloud, browser, minutes, plans, seed } = given
  const { origin } = cloud
  const truth = truthAt(origin)
  const tally = newTally()
  const kept: Kept = new Set()
  const weather = makeWeather(seed, controlAt(origin))
  await clearTheWay(truth)
  const others = await bystanders(truth)
  const watchers = await openWatchers({ browser, origin, weather, tally })

  let endsAt = Infinity
  let areGone = false
  const isOver = () => areGone || (Date.now() > endsAt && tally.plans.length >= plans)
  const stage = { browser, origin, truth, weather, tally, kept, seed, isOver }
  const workers = await Promise.all(cast.map((persona) => openPerson(persona, stage)))
  const startedAt = Date.now()
  const stalls = watchStalls()
  const progress = setInterval(() => process.stderr.write(`${progressOf(tally)}\n`), progressMs)
  endsAt = startedAt + minutes * 60_000
  const people = Promise.all(workers.map((work) => work())).then(() => (areGone = true))
  const attending = watchers.attend(() => areGone)
  await weather.blow({ isOver, onOutageEnd: watchers.comeBack })
  await people
  await attending
  const stall = stalls.stop()
  clearInterval(progress)

  const tunnels = await lastLook(truth, tally, kept)
  const now = await bystanders(truth)
  const changed = [
    ...others.filter((what) => !now.includes(what)),
    ...now.filter((what) => !others.includes(what)),
  ]
  tally.wrong.push(...changed.map((what) => `belongs to nobody of the cast, and was changed: ${what}`))
  return {
    ...tally,
    seed,
    minutes: (Date.now() - startedAt) / 60_000,
    stall,
    outages: weather.outages(),
    expiries: weather.expiries(),
    faults: await metAt(origin),
    tunnels,
    heaps: await watchers.heaps(),
  }
}

/** Milliseconds between two lines that say how far the soak is. */
const progressMs = 60_000

function progressOf({ plans, unseen, broken, lost, doubled, orphans, wrong }: Tally): string {
  const faults = plans.reduce((sum, { met }) => sum + met.length, 0)
  const bad = [...unseen, ...broken, ...lost, ...doubled, ...orphans, ...wrong]
  return `${plans.length} plans, ${faults} faults of pages, ${bad.length} failures ${bad.at(-1) ?? ''}`
}

const allSites: SiteRef[] = [
  ...new Map(cast.flatMap(placesOf).map(({ site }) => [sitePath(site), site])).values(),
]

/** One router's service is there without connections: the person at that router would take it, and remove it. */
async function clearTheWay(truth: Truth): Promise<void> {
  for (const site of allSites) {
    const { vpnservices } = await truth.site(site)
    for (const { id, name } of vpnservices)
      if (name === 'lab-gateway') await truth.remove(site, 'vpnservices', id)
  }
}

async function bystanders(truth: Truth): Promise<string[]> {
  const found = await Promise.all(
    allSites.map(async (site) => bystandersOf(site, await truth.site(site), cast)),
  )
  return found.flat()
}

/** Milliseconds for tunnels to come up, or services to go down, once nothing fails any more. */
const settleMs = 30_000

/** Looks once more at what everybody has: nothing loose, and tunnels with both ends up. */
async function lastLook(truth: Truth, tally: Tally, kept: Kept): Promise<SoakResult['tunnels']> {
  const look = () => Promise.all(cast.map((persona) => holdingsOf(persona, truth, kept)))
  const down = (all: readonly Holdings[]) => pairsOf(all).filter(({ status }) => status !== 'ACTIVE')
  let all = await until(look, (found) => down(found).length === 0)
  const restarted = down(all)
  if (restarted.length > 0) {
    await restartServices(truth)
    all = await until(look, (found) => down(found).length === 0)
  }
  const loose = all.flatMap((holdings) => compare(holdings.ends, holdings))
  for (const { kind, what } of loose)
    (kind === 'doubled' ? tally.doubled : tally.orphans).push(`${what} (at the end)`)
  const pairs = pairsOf(all)
  return { pairs: pairs.length, up: pairs.length - down(all).length, restarted: restarted.length }
}

/** The tunnels with both ends, each by its later one. */
const pairsOf = (all: readonly Holdings[]) =>
  all.flatMap(({ ends }) =>
    ends.filter(({ name, site }) => ends.some((other) => other.name === name && other.site < site)),
  )

/**
 * Disables every service of the cast, waits until it is down, and enables it again. strongSwan keeps a tunnel that was
 * created again on a router with other tunnels as it was, and this is what the panel advises then (OLD-TUNNEL).
 */
async function restartServices(truth: Truth): Promise<void> {
  const services = (await Promise.all(allSites.map((site) => servicesOf(truth, site)))).flat()
  for (const { site, id } of services) await truth.enable(site, id, false)
  for (const site of allSites)
    await until(
      () => servicesOf(truth, site),
      (found) => found.every(({ status }) => status === 'DOWN'),
    )
  for (const { site, id } of services) await truth.enable(site, id, true)
}

async function servicesOf(truth: Truth, site: SiteRef) {
  const { vpnservices } = await truth.site(site)
  const own = vpnservices.filter(({ name }) => cast.some(({ prefix }) => name.startsWith(`${prefix}-`)))
  return own.map(({ id, status }) => ({ site, id, status }))
}

/** Returns what was found last: that it is so, or that it was not within `settleMs`. */
async function until<T>(find: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  const deadline = Date.now() + settleMs
  for (;;) {
    const found = await find()
    if (isSo(found) || Date.now() > deadline) return found
    await pause(500)
  }
}

function controlAt(origin: string) {
  const call = async (path: string, method: string, body?: object) => {
    const answer = await fetch(`${origin}/demo-cloud/control/${path}`, {
      method,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  }
  return {
    faults: async (faults: readonly FaultInput[]) => {
      await call('faults', 'DELETE')
      for (const fault of faults) await call('faults', 'POST', fault)
    },
    expireTokens: () => call('expire-tokens', 'POST'),
  }
}

async function metAt(origin: string): Promise<Record<string, number>> {
  const answer = await fetch(`${origin}/demo-cloud/control/faults`)
  return z.record(z.string(), z.number()).parse(await answer.json())
}
