import type { BindingStep } from './plan'
import { bindingOf, type RouterBinding } from '../neutron/router-binding'

/** The place that a step makes or takes away. */
export function bindingAt(step: BindingStep): RouterBinding {
  return bindingOf(step.does === 'create' ? step.body : step.seen)
}
