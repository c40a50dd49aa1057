import type { DiagnosisFacts, Reason } from '../diagnosis'

/** What one end's own configuration says; nothing where it says nothing. */
export type Rule = (facts: DiagnosisFacts) => Reason[]
