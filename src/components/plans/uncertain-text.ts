import { stepTitle } from '~/domain/plan/step-kinds'
import type { Step } from '~/domain/plan/plan'
import { t } from '~/domain/words/words'

/** Says of which steps nobody knows whether they were carried out. */
export const uncertainText = (steps: readonly Step[]): string =>
  t(
    'The cloud did not answer “{steps}”, so it may have been carried out. The panel checks that first when you continue or undo.',
    { steps: steps.map(stepTitle).join('”, “') },
  )
