import { drawings } from './chinese/drawings'
import { errors } from './chinese/errors'
import { exporting } from './chinese/exports'
import { forms } from './chinese/forms'
import { plans } from './chinese/plans'
import { shell } from './chinese/shell'
import { states } from './chinese/states'

/** Simplified Chinese for everything the panel says, an area of the panel each. */
export const chinese = { ...shell, ...forms, ...plans, ...errors, ...states, ...drawings, ...exporting }
