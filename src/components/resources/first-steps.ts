import { keep, readKept } from '../../ui/browser/kept'

const name = 'first-steps-done'

/** Whether whoever uses this browser has made a connection in it, or put the first steps away. */
export const areFirstStepsDone = (): boolean => readKept(name) === true

/** The first steps are not shown again. */
export const endFirstSteps = (): void => keep(name, true)
