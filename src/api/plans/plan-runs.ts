import type { QueryClient } from '@tanstack/react-query'
import type { Plan, Step } from '~/domain/plan/plan'
import { ApiError, toApiError } from '../http/errors'
import { ChangedMeanwhile } from '../write/changed-meanwhile'
import type { Sessions } from '../session/sessions'
import { onSignOut } from '../session/sign-outs'
import { openSite } from '../site/site'
import { continued, isOver, isUntouched, outcomeOf, stateOf, type Journal } from './store/journal'
import { journalStore } from './store/journal-store'
import type { KeyVault } from './store/key-vault'
import { knownIds } from './execution/known-ids'
import { Superseded, type PlanTools } from './execution/ledger'
import { isOwn, isReplaced, keyOwnerOf } from './own-runs'
import type { PlanBus } from './store/plan-bus'
import type { PlanDatabase } from './store/plan-database'
import type { PlanLocks } from './store/plan-locks'
import { planSecrets } from './plan-secrets'
import { isBusy, runBoard, type PlanRun } from './run-board'
import { runPlan, setAside, undoPlan } from './execution/run-plan'
import type { PlanSite } from '~/domain/site/plan-site'

interface PlanRunsTools {
  sessions: Sessions
  client: QueryClient
  database: PlanDatabase
  vault: KeyVault
  locks: PlanLocks
  bus: PlanBus
  newPsk: () => string
  newId: () => string
  pause: (ms: number) => Promise<void>
  now: () => number
  /** Has the browser ask before the page is left, or no longer. */
  guardLeaving: (isGuarded: boolean) => void
}

/** What is worked on next: a journal, with secrets where they are other ones than before. */
interface Prepared {
  journal: Journal
  secrets?: ReadonlyMap<string, string>
}

/** The plans of this browser, whatever page is open: each goes on by itself until it is done, stopped or undone. */
export type PlanRuns = ReturnType<typeof createPlanRuns>

/** Plans that earlier pages and other tabs have left are there once they have been read. */
export function createPlanRuns(tools: PlanRunsTools) {
  const { sessions, client, locks, now } = tools
  const secrets = planSecrets(tools.vault, (id) => {
    const run = board.find(id)
    return run && isOwn(run.journal, sessions.accounts()) ? keyOwnerOf(run.journal) : undefined
  })
  const board = runBoard({
    store: journalStore(tools.database),
    locks,
    bus: tools.bus,
    isKeyUnkept: secrets.isUnkept,
  })
  /** Whether leaving the page would interrupt this plan or lose a part of it. */
  const wouldLose = ({ journal, phase, risk, isElsewhere, isNews, isWatched }: PlanRun): boolean => {
    if (isElsewhere) return false
    // Its undo is on offer until the user has turned away from it.
    if (risk === 'undo') return isNews || isWatched
    const isInMemoryOnly = risk !== undefined || !board.isStored(journal.id)
    return isBusy({ phase }) || (phase === 'stopped' && isInMemoryOnly)
  }
  board.subscribe(() => tools.guardLeaving(board.all().some(wouldLose)))
  onSignOut(sessions, (ended) => {
    const own = board.all().filter(({ journal }) => isOwn(journal, [ended]))
    for (const run of own) {
      void secrets.drop(run.journal.id)
      board.show(run)
    }
    void secrets.dropOf({ cloud: ended.cloud.id, user: ended.userId })
  })
  const ready = secrets.sweep((owner) => isReplaced(owner, sessions.accounts())).then(() => board.load())

  const open = (site: PlanSite) =>
    openSite(sessions, { cloud: site.cloud.id, region: site.region, project: site.project.id })

  /** Answers whether it came to work on what was prepared, however that ended. */
  async function work(
    id: string,
    phase: 'running' | 'undoing',
    prepare = async (journal: Journal): Promise<Prepared> => ({ journal }),
  ): Promise<boolean> {
    const run = board.find(id)
    if (!run || isBusy(run)) return false
    board.show({ journal: run.journal, phase })
    let isReady = false
    try {
      const worked = await locks.hold(id, async () => {
        const latest = await board.latest(id)
        const before = latest?.journal ?? run.journal
        // Another tab came to the end of it.
        if (isOver(before) && (phase === 'running' || before.direction === 'undo')) return before
        await secrets.load(id)
        const prepared = await prepare(latest?.mayBeBehind ? continued(before) : before)
        const { endedAt: _endedAt, ...journal } = prepared.journal
        const isNew = !journal.known || (!latest?.mayBeBehind && isUntouched(journal))
        /** Puts the plan and its keys in place. First the keys: a page that is gone in between leaves no plan that would ask. */
        const keep = async (known: readonly string[]): Promise<Journal> => {
          if (isNew) secrets.generate(journal.plan, id, tools.newPsk)
          await secrets.persist(id)
          const kept: Journal = {
            ...journal,
            known: [...known],
            direction: phase === 'running' ? 'run' : 'undo',
          }
          board.save({ journal: kept, phase })
          await board.flush(id)
          return kept
        }
        // What is read next takes a while, in which the page may be gone: what was known as it was planned has to do then.
        const { namesakes } = journal.plan
        if (isNew && namesakes && !prepared.secrets) await keep(namesakes)
        const known = isNew ? await knownIds(journal.plan, open, client) : (journal.known ?? [])
        // Another plan and its secrets take the place of one together, once nothing can fail before it runs.
        if (prepared.secrets) await secrets.replace(id, prepared.secrets)
        const begun = await keep(known)
        isReady = true
        const stopped = await (phase === 'running' ? runPlan : undoPlan)(begun, toolsFor(id, phase))
        const ended = outcomeOf(stopped) === 'unfinished' ? stopped : { ...stopped, endedAt: now() }
        await leave(ended, phase)
        return ended
      })
      if (!worked) throw new Superseded()
      board.show({ journal: worked, phase: phaseAtRest(worked) })
      if (isOver(worked)) board.setNews(id, !board.isWatched(id))
    } catch (error) {
      const blocked = toApiError(error)
      board.show({ journal: board.find(id)?.journal ?? run.journal, phase: 'stopped', blocked })
      if (error instanceof Superseded) await board.refresh(id)
      // What another tab did meanwhile may have stopped as well, and does not say why nothing was done here.
      const left = board.find(id)
      if (left?.phase === 'stopped') board.show({ ...left, blocked })
    }
    return isReady
  }

  /** Saves what came of the work, before the next one may begin. */
  async function leave(journal: Journal, phase: 'running' | 'undoing'): Promise<void> {
    board.save({ journal, phase })
    await board.flush(journal.id)
    if (!isOver(journal)) return
    await secrets.end(journal)
    await board.prune()
  }

  function toolsFor(id: string, phase: 'running' | 'undoing'): PlanTools {
    const { newPsk, pause } = tools
    const values = secrets.of(id)
    return {
      openSite: open,
      client,
      secrets: values,
      keepSecret: (secretId, value) => secrets.keep(id, secretId, value, values),
      newPsk,
      pause,
      now,
      onChange: (journal) => board.save({ journal, phase }),
      commit: () => board.flush(id),
    }
  }

  function begin(plan: Plan, values: Readonly<Record<string, string>>): string {
    const id = tools.newId()
    for (const [secretId, value] of Object.entries(values)) secrets.of(id).set(secretId, value)
    const cloud = plan.sites[0]?.cloud.id
    const owner = sessions.accounts().find((account) => account.cloud.id === cloud)?.userId ?? ''
    const journal: Journal = {
      id,
      owner,
      plan,
      direction: 'run',
      states: {},
      version: 0,
      startedAt: now(),
    }
    board.show({ journal, phase: 'stopped' })
    return id
  }

  /** Forgets a plan and its secrets. What it did stays. */
  const dismiss = (id: string): void => {
    void board.drop(id)
    void secrets.drop(id)
  }

  /** What a dialog carried out last: it is told until the next one has been. */
  let carriedOut = ''

  return {
    all: board.all,
    subscribe: board.subscribe,
    /** Answers once the plans that were left are there. */
    ready,
    /** Begins a plan and answers its id at once; its progress is told to those who subscribed. */
    start(plan: Plan, values: Readonly<Record<string, string>> = {}): string {
      const id = begin(plan, values)
      void work(id, 'running')
      return id
    },
    /**
     * Carries out a plan of one step for a dialog that waits for it. Once it is done, every page says so and can undo
     * it; where it stopped it is forgotten, and why is thrown as ApiError.
     */
    async carryOut(plan: Plan, values: Readonly<Record<string, string>> = {}): Promise<void> {
      const id = begin(plan, values)
      board.setWatched(id, true)
      await work(id, 'running')
      board.setWatched(id, false)
      const run = board.find(id)
      if (run?.phase !== 'done') {
        dismiss(id)
        throw run ? failureOf(run) : new Superseded()
      }
      board.setNews(carriedOut, false)
      carriedOut = id
      board.setNews(id, true)
    },
    /** Continues in the direction it was going: again what failed, then the rest. */
    goOn(id: string): Promise<boolean> {
      return work(id, board.find(id)?.journal.direction === 'undo' ? 'undoing' : 'running')
    },
    /**
     * Puts another plan in the place of one that stopped, because the user changed what is wanted. `build` plans from
     * what is there once the stopped one is set aside; what that created counts as created by the new one. Answers
     * whether the new one is in its place: where not, the stopped one is there as before, with its own secrets.
     */
    replan(
      id: string,
      build: () => Promise<Plan>,
      values: Readonly<Record<string, string>>,
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
          secrets: new Map(Object.entries(values)),
        }
      })
    },
    undo: (id: string): Promise<boolean> => work(id, 'undoing'),
    /** Continues with a secret that the user entered. */
    async provide(id: string, secretId: string, value: string): Promise<boolean> {
      await secrets.keep(id, secretId, value)
      return this.goOn(id)
    },
    /** Continues although somebody changed the object of this step meanwhile: the user has seen the differences. */
    accept(id: string, step: Step): Promise<boolean> {
      const run = board.find(id)
      if (!run) return Promise.resolve(false)
      const state = { ...stateOf(run.journal, step), accepted: true }
      board.show({ ...run, journal: { ...run.journal, states: { ...run.journal.states, [step.id]: state } } })
      return this.goOn(id)
    },
    /** Its own page is open. Answers how to say that it was left. */
    watch(id: string): () => void {
      board.setWatched(id, true)
      return () => {
        board.setWatched(id, false)
        queueMicrotask(() => {
          // A page that is drawn again in another language is open again by now.
          if (!board.isWatched(id)) board.setNews(id, false)
        })
      }
    },
    /** The user has seen how it ended. */
    seen: (id: string): void => board.setNews(id, false),
    dismiss,
  }
}

const phaseAtRest = (journal: Journal): PlanRun['phase'] =>
  isOver(journal) ? (journal.direction === 'undo' ? 'undone' : 'done') : 'stopped'

/** Why a plan stopped. */
function failureOf({ blocked, journal }: PlanRun): ApiError {
  const { error, differences = [] } =
    Object.values(journal.states).find(({ phase }) => phase === 'failed') ?? {}
  if (blocked || !error) return blocked ?? new ChangedMeanwhile(differences)
  const { requestId, type, ...facts } = error
  return new ApiError({ ...facts, cloudType: type, ...(requestId === undefined ? {} : { requestId }) })
}
