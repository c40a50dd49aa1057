import type { Story } from '../story'
import { twoClouds } from './a-two-clouds'
import { stepByStep } from './b-step-by-step'
import { down } from './c-down'
import { policyInUse } from './d-policy-in-use'
import { administrator } from './e-administrator'
import { exported } from './f-export'

/** Every story, in the order of the letters. */
export const stories: readonly Story[] = [twoClouds, stepByStep, down, policyInUse, administrator, exported]
