import { stepTitle } from '~/domain/plan/step-kinds'
import type { Step } from '~/domain/plan/plan'
import { t, format } from '~/i18n/translate'

/** Says of which steps nobody knows whether they were carried out. */
export const uncertainText = (steps: readonly Step[]): string =>
  t(
    'The cloud didn’t respond to “{steps}”, so the change may have been applied. The panel checks this first when you resume or undo.',
    { steps: steps.map((step) => format(stepTitle(step))).join('”, “') },
  )
