import { sitePath, type Persona } from './cast'
import type { End, FoundEnd } from './ledger'
import type { Operator } from './operator'
import type { Tally } from './tally'

/** Who does a job, and what there is. */
export interface Working {
  operator: Operator
  tally: Tally
  persona: Persona
  random: () => number
  /** What the person has now, by the truth. */
  ends: readonly FoundEnd[]
  /** A number that no other job of this person has. */
  serial: number
}

/** A plan that was begun on screen, and what is to be there when it is done. */
export interface Begun {
  after: readonly End[]
  /** Keys that may be asked for, by what the question is called. */
  keys: ReadonlyMap<string, string>
  /** Ids of policies that may stay behind unused. */
  keeps?: readonly string[]
}

/** Does everything up to the button that begins the plan, and presses it. */
export type Job = (working: Working) => Promise<Begun>

/** Tunnels that begin at a person's home, each with its end there first. */
export function tunnelsOf(ends: readonly FoundEnd[], { home }: Persona): [FoundEnd, ...FoundEnd[]][] {
  const here = ends.filter(({ site }) => site === sitePath(home.site))
  return here.map((near) => [near, ...ends.filter(({ name, id }) => name === near.name && id !== near.id)])
}

/** The keys that there are, as questions for them are called before and after a change. */
export function heldKeys(ends: readonly FoundEnd[]): [string, string][] {
  return ends.flatMap(({ name, site, psk }): [string, string][] => {
    const region = site.split('/')[2] ?? ''
    return [
      [`Pre-shared key of ${name} in ${region}`, psk],
      [`Old pre-shared key of ${name} in ${region}`, psk],
    ]
  })
}
