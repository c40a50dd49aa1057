import { shell } from './chinese/shell'

/** Simplified Chinese for everything the panel says, an area of the panel each. */
export const chinese = { ...shell }
