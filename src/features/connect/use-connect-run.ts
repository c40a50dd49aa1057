import { format } from '~/i18n/translate'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { toApiError, type ApiError } from '~/api/http/errors'
import type { PlanRun } from '~/api/plans/run-board'
import { usePlanRun } from '~/api/plans/use-plan-runs'
import { useReadWorlds, type OpenWorld } from '~/api/site/site-world'
import { useSite } from '~/api/site/site'
import { adviseOnError } from '~/domain/errors/error-advice'
import { connectFieldOf, type ConnectValues } from '~/domain/forms/connect/connect-form'
import { toConnectSiteInput, toConnectSitesInput, toPartChoices } from '~/domain/forms/connect/connect-input'
import { connectPsk, connectSitePlan } from '~/domain/plan/builders/connect-site'
import { connectSitesPlan } from '~/domain/plan/builders/connect-sites'
import type { PartWishes, PlanPart } from '~/domain/plan/builders/parts'
import type { Plan } from '~/domain/plan/plan'
import { createdSoFar } from '~/domain/plan/progress'
import type { SiteWorld } from '~/domain/site/site-snapshot'

/**
 * Returns the plan for what the form says, and what it uses; undefined where the form does not say enough for one.
 * `created` are the ids of what an earlier attempt at it created.
 */
export function planOf(
  values: ConnectValues,
  here: OpenWorld,
  farWorlds: ReadonlyMap<string, SiteWorld>,
  created: ReadonlySet<string> = new Set(),
): { plan: Plan; parts: readonly PlanPart[] } | undefined {
  const parts: PlanPart[] = []
  const wishes: PartWishes = { choices: toPartChoices(values), created, onPart: (part) => parts.push(part) }
  if (values.peer === 'sites') {
    const input = toConnectSitesInput(values, { here, farWorlds })
    return input && { plan: connectSitesPlan(input, wishes), parts }
  }
  const input = toConnectSiteInput(values, here.options)
  return input && { plan: connectSitePlan(input, here, wishes), parts }
}

/** All that the form says, to be compared. */
const saidBy = (form: UseFormReturn<ConnectValues>): string => JSON.stringify(form.getValues())

/** What the flow's button does: makes the objects, tries again from where it failed, or takes back what was made. */
export function useConnectRun(form: UseFormReturn<ConnectValues>) {
  const [id, setId] = useState<string>()
  /** What the form says where nothing is entered, and what it said of the plan that the run holds. */
  const untouched = useRef('')
  const sent = useRef('')
  useEffect(() => {
    untouched.current = saidBy(form)
  }, [form])
  const [isPlanning, setIsPlanning] = useState(false)
  const [blocked, setBlocked] = useState<ApiError>()
  const { runs, run } = usePlanRun(id)
  const freshPlan = useFreshPlan()
  useFieldErrors(form, run)

  const attempt = async (values: ConnectValues) => {
    const secrets: Record<string, string> = values.peer === 'sites' ? {} : { [connectPsk]: values.psk }
    const said = saidBy(form)
    setBlocked(undefined)
    if (run?.phase === 'stopped' && id !== undefined) {
      // What the user changed makes another plan; what stayed goes on where it stopped.
      if (said === sent.current) await runs.goOn(id)
      else if (await runs.replan(id, () => freshPlan(values, createdBy(run)), secrets)) sent.current = said
      return
    }
    setIsPlanning(true)
    try {
      setId(runs.start(await freshPlan(values), secrets))
      sent.current = said
    } catch (error) {
      setBlocked(toApiError(error))
    }
    setIsPlanning(false)
  }

  // The connection has the key from then on: the form keeps no copy.
  useEffect(() => {
    if (run?.phase !== 'done') return
    form.resetField('psk', { defaultValue: '' })
    untouched.current = ''
    sent.current = ''
  }, [form, run?.phase])

  const phase = isPlanning ? 'running' : (run?.phase ?? 'editing')
  return {
    run,
    /** Whether something was entered that neither the defaults nor the plan has. */
    hasChanged: () => saidBy(form) !== (run?.phase === 'stopped' ? sent : untouched).current,
    hasBegun: id !== undefined,
    phase: phase === 'undone' ? 'editing' : phase,
    blocked: blocked ?? run?.blocked,
    isLocked: phase === 'running' || phase === 'undoing' || phase === 'done',
    created: run && createdSoFar(run.journal.plan, run.journal.states),
    start: (event: FormEvent) => form.handleSubmit(attempt)(event),
    undo: () => (id === undefined ? undefined : runs.undo(id)),
  }
}

export type ConnectRun = ReturnType<typeof useConnectRun>

/** Plans from what the clouds have now: an earlier attempt or somebody else may have made something meanwhile. */
function useFreshPlan() {
  const site = useSite()
  const readWorlds = useReadWorlds()
  return async (values: ConnectValues, created?: ReadonlySet<string>): Promise<Plan> => {
    const keys = values.peer === 'sites' ? values.farSites.map(({ siteKey }) => siteKey) : []
    const worlds = await readWorlds([site.key, ...keys])
    const here = worlds.get(site.key)
    const planned = here && planOf(values, here, worlds, created)
    if (!planned) throw new Error('The form does not say enough for a plan')
    return planned.plan
  }
}

/** The ids of what a plan created. */
const createdBy = ({ journal }: PlanRun): ReadonlySet<string> =>
  new Set(Object.values(journal.states).flatMap(({ made }) => made?.id ?? []))

/** A refusal that belongs to a field is shown there as well as at its step, so that it can be put right. */
function useFieldErrors(form: UseFormReturn<ConnectValues>, run: PlanRun | undefined): void {
  const failure =
    run?.phase === 'stopped' ? Object.values(run.journal.states).find(({ error }) => error)?.error : undefined
  useEffect(() => {
    if (!failure) return
    const { field, title } = adviseOnError(failure)
    const target = field === undefined ? undefined : connectFieldOf(field)
    const isShown = form.getValues('peer') === 'address' || target === 'name' || target === 'security'
    if (target && isShown)
      form.setError(target, { type: 'server', message: format(title) }, { shouldFocus: true })
  }, [form, failure])
}
