import type { Plan, PlanSecret, Step } from '~/domain/plan/plan'
import { ApiError } from '../../http/errors'
import { stateOf, type Journal } from '../store/journal'
import { msg } from '~/domain/text/message'

/** A step needs a pre-shared key that is neither in memory nor in the cloud any more: the user has to enter it. */
export class SecretNeeded extends ApiError {
  readonly secret: PlanSecret

  constructor(secret: PlanSecret) {
    super({
      status: 0,
      type: 'secret-needed',
      message: msg('{label} is required', { label: secret.label }),
    })
    this.secret = secret
  }
}

/** A connection that holds a secret now. */
interface Carrier {
  step: Step
  connectionId: string
}

/**
 * The connections that hold a secret at this point of the plan: those that got it, and those that still have it. The
 * cloud returns a key to whoever may read its connection (contract, section 5.5), so that a reload need not ask.
 */
export function carriersOf(journal: Journal, secretId: string): Carrier[] {
  return journal.plan.steps.flatMap((step) => {
    const { phase, made, sent, unsure } = stateOf(journal, step)
    const carrier = (connectionId: string) => [{ step, connectionId }]
    if (step.does === 'create')
      return step.psk === secretId && phase === 'done' && made ? carrier(made.id) : []
    if (step.does === 'update' && step.psk === secretId) return phase === 'done' ? carrier(step.target) : []
    if (step.does === 'disable' || step.formerPsk !== secretId) return []
    if (phase === 'undone') return carrier(made?.id ?? step.target)
    return sent || unsure || phase === 'done' ? [] : carrier(step.target)
  })
}

/** The secret of this id. Throws for a plan that does not name it. */
export function secretOf({ secrets }: Plan, id: string): PlanSecret {
  const found = secrets.find((secret) => secret.id === id)
  if (!found) throw new Error(`The plan names no secret ${id}`)
  return found
}
