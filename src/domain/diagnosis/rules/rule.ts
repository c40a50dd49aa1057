import type { DiagnosisFacts, Reason } from '../reason'

/** What one end says in its present state; nothing where it says nothing. */
export type Rule = (facts: DiagnosisFacts) => Reason[]

/** What a rule about configuration alone goes by: it holds before anything runs as well as afterwards. */
export type ConfigurationFacts = Pick<DiagnosisFacts, 'near' | 'driver'>

/** What an end's configuration says, whatever its status. */
export type ConfigurationRule = (facts: ConfigurationFacts) => Reason[]
