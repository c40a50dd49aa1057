import type { QueryClient } from '@tanstack/react-query'
import type { Plan, PlanSite, Step } from '~/domain/plan/plan'
import { ApiError, toApiError } from '../errors'
import type { Sessions } from '../sessions'
import { openSite } from '../site'
import { journalStorage, outcomeOf, stateOf, type Journal } from './journal'
import type { PlanTools } from './ledger'
import { objectsOfKind } from './objects'
import { runPlan, setAside, undoPlan } from './run-plan'
import { t } from '~/domain/words/words'

/** A plan with how it stands, for screens. */
export interface PlanRun {
  journal: Journal
  phase: 'running' | 'undoing' | 'stopped' | 'done' | 'undone'
  /** Why it did not even begin, or go on: another tab has it, a list could not be read. */
  blocked?: ApiError | undefined
  /** Its own page shows it; others need not speak of it. */
  isWatched: boolean
}

/** Lets one tab at a time work on a plan; answers undefined where another one does. */
export type HoldLock = <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>

interface PlanRunsTools {
  sessions: Sessions
  client: QueryClient
  storage: Storage
  holdLock: HoldLock
  newPsk: () => string
  newId: () => string
  pause: (ms: number) => Promise<void>
}

/** What is worked on next: a journal, with secrets where they are other ones than before. */
interface Prepared {
  journal: Journal
  secrets?: Map<string, string>
}

/** The plans of this tab, whatever page is open: each goes on by itself until it is done, stopped or taken back. */
export type PlanRuns = ReturnType<typeof createPlanRuns>

/** Plans that an earlier page of this tab left unfinished are there as stopped ones. */
export function createPlanRuns(tools: PlanRunsTools) {
  const { sessions, client } = tools
  const journals = journalStorage(tools.storage)
  const secretsOf = new Map<string, Map<string, string>>()
  const listeners = new Set<() => void>()
  const watched = new Set<string>()
  let runs: readonly PlanRun[] = journals
    .load()
    .map((journal) => ({ journal, phase: 'stopped', isWatched: false }))

  const open = (site: PlanSite) =>
    openSite(sessions, { cloud: site.cloud.id, region: site.region, project: site.project.id })
  const find = (id: string) => runs.find(({ journal }) => journal.id === id)
  const put = (given: Omit<PlanRun, 'isWatched'>) => {
    const run = { ...given, isWatched: watched.has(given.journal.id) }
    const isNew = !find(run.journal.id)
    runs = isNew ? [...runs, run] : runs.map((other) => (other.journal.id === run.journal.id ? run : other))
    const isOver = run.phase === 'done' || run.phase === 'undone'
    if (isOver) journals.drop(run.journal.id)
    else journals.save(run.journal)
    for (const listener of listeners) listener()
  }

  /** Ids of what has the names of the plan's objects: only what is not among them can have been made by it. */
  async function knownIds({ sites, steps }: Plan): Promise<string[]> {
    const making = steps.filter(({ does }) => does !== 'update')
    const lists = new Map(making.map((step) => [`${step.site} ${step.kind}`, step]))
    const rows = await Promise.all([...lists.values()].map((step) => rowsNamedAlike(step, making, sites)))
    return rows.flat()
  }

  async function rowsNamedAlike(like: Step, steps: readonly Step[], sites: readonly PlanSite[]) {
    const alike = steps.filter(({ site, kind }) => site === like.site && kind === like.kind)
    const names = new Set(alike.map(({ name }) => name))
    const site = sites.find(({ key }) => key === like.site)
    const rows = site ? await objectsOfKind[like.kind].list(await open(site), client, like) : []
    return rows.filter((row) => 'name' in row && names.has(row.name)).map(({ id }) => id)
  }

  /** Answers whether it came to work on what was prepared, however that ended. */
  async function work(
    id: string,
    phase: 'running' | 'undoing',
    prepare = async (journal: Journal): Promise<Prepared> => ({ journal }),
  ): Promise<boolean> {
    const run = find(id)
    if (!run || run.phase === 'running' || run.phase === 'undoing') return false
    put({ journal: run.journal, phase })
    let isReady = false
    try {
      const worked = await tools.holdLock(id, async () => {
        const { journal, secrets } = await prepare(run.journal)
        const begun = { ...journal, known: journal.known ?? (await knownIds(journal.plan)) }
        // A plan and its secrets are put in place together, once nothing can fail before it runs.
        if (secrets) secretsOf.set(id, secrets)
        put({ journal: begun, phase })
        isReady = true
        return (phase === 'running' ? runPlan : undoPlan)(begun, toolsFor(id, phase))
      })
      if (!worked) throw otherTab()
      const outcome = outcomeOf(worked)
      put({ journal: worked, phase: outcome === 'unfinished' ? 'stopped' : outcome })
    } catch (error) {
      put({ journal: find(id)?.journal ?? run.journal, phase: 'stopped', blocked: toApiError(error) })
    }
    return isReady
  }

  function toolsFor(id: string, phase: 'running' | 'undoing'): PlanTools {
    const secrets = secretsOf.get(id) ?? new Map<string, string>()
    secretsOf.set(id, secrets)
    const { newPsk, pause } = tools
    return { openSite: open, client, secrets, newPsk, pause, onChange: (journal) => put({ journal, phase }) }
  }

  function begin(plan: Plan, secrets: Readonly<Record<string, string>>): string {
    const id = tools.newId()
    secretsOf.set(id, new Map(Object.entries(secrets)))
    const cloud = plan.sites[0]?.cloud.id
    const owner = sessions.accounts().find((account) => account.cloud.id === cloud)?.userName ?? ''
    const journal: Journal = { id, owner, plan, direction: 'run', states: {} }
    put({ journal, phase: 'stopped' })
    return id
  }

  /** What a dialog carried out last: it can be undone until the next one has been. */
  let carriedOut = ''

  return {
    all: () => runs,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    /** Begins a plan and answers its id at once; how it goes is told to those who subscribed. */
    start(plan: Plan, secrets: Readonly<Record<string, string>> = {}): string {
      const id = begin(plan, secrets)
      void work(id, 'running')
      return id
    },
    /**
     * Carries out a plan of one step for a dialog that waits for it. Once it is done, every page says so and can undo
     * it; where it stopped it is forgotten, and why is thrown as ApiError.
     */
    async carryOut(plan: Plan): Promise<void> {
      const id = begin(plan, {})
      watched.add(id)
      await work(id, 'running')
      watched.delete(id)
      const run = find(id)
      if (run?.phase !== 'done') {
        this.dismiss(id)
        throw run ? failureOf(run) : otherTab()
      }
      const former = find(carriedOut)
      if (former && outcomeOf(former.journal) !== 'unfinished') this.dismiss(carriedOut)
      carriedOut = id
      put(run)
    },
    /** Goes on in the direction it was going: again what failed, then the rest. */
    goOn(id: string): Promise<boolean> {
      return work(id, find(id)?.journal.direction === 'undo' ? 'undoing' : 'running')
    },
    /**
     * Puts another plan in the place of one that stopped, because the user changed what is wanted. `build` plans from
     * what is there once the stopped one is set aside; what that made counts as made by the new one. Answers whether the
     * new one is in its place: where not, the stopped one is there as before, with its own secrets.
     */
    replan(
      id: string,
      build: () => Promise<Plan>,
      secrets: Readonly<Record<string, string>>,
    ): Promise<boolean> {
      return work(id, 'running', async (journal) => {
        const aside = await setAside(journal, toolsFor(id, 'running'))
        const plan = await build()
        const sites = [
          ...new Map([...aside.plan.sites, ...plan.sites].map((site) => [site.key, site])).values(),
        ]
        const steps = [...aside.plan.steps, ...plan.steps]
        return {
          journal: { ...aside, plan: { ...plan, sites, steps } },
          secrets: new Map(Object.entries(secrets)),
        }
      })
    },
    undo: (id: string): Promise<boolean> => work(id, 'undoing'),
    /** Goes on with a secret that the user entered. */
    provide(id: string, secretId: string, value: string): Promise<boolean> {
      const secrets = secretsOf.get(id) ?? new Map<string, string>()
      secretsOf.set(id, secrets.set(secretId, value))
      return this.goOn(id)
    },
    /** Goes on although somebody changed the object of this step meanwhile: the user has seen how. */
    accept(id: string, step: Step): Promise<boolean> {
      const run = find(id)
      if (!run) return Promise.resolve(false)
      const state = { ...stateOf(run.journal, step), accepted: true }
      put({ ...run, journal: { ...run.journal, states: { ...run.journal.states, [step.id]: state } } })
      return this.goOn(id)
    },
    /** Its own page is open. Answers how to say that it was left: what is over is forgotten then. */
    watch(id: string): () => void {
      watched.add(id)
      const before = find(id)
      if (before) put(before)
      return () => {
        watched.delete(id)
        queueMicrotask(() => {
          // A page that is drawn anew in another language is open again by now.
          const run = watched.has(id) ? undefined : find(id)
          if (run?.phase === 'done' || run?.phase === 'undone') this.dismiss(id)
          else if (run) put(run)
        })
      }
    },
    /** Forgets a plan and its secrets. What it did stays. */
    dismiss(id: string): void {
      journals.drop(id)
      secretsOf.delete(id)
      runs = runs.filter(({ journal }) => journal.id !== id)
      for (const listener of listeners) listener()
    },
  }
}

/** Why a plan stopped. */
function failureOf({ blocked, journal }: PlanRun): ApiError {
  const { error } = Object.values(journal.states).find(({ phase }) => phase === 'failed') ?? {}
  if (blocked || !error) return blocked ?? changedMeanwhile()
  const { requestId, ...facts } = error
  return new ApiError({ ...facts, ...(requestId === undefined ? {} : { requestId }) })
}

const changedMeanwhile = () =>
  new ApiError({ status: 0, type: 'changed-meanwhile', message: t('Somebody changed it meanwhile') })
const otherTab = () =>
  new ApiError({ status: 0, type: 'other-tab', message: t('This plan is being run in another tab') })
