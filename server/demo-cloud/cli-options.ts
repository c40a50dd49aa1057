import { type ReleaseName, releaseNames } from './releases/release-names'

/** The release that a command line names; undefined where it names none. Throws with the names there are. */
export function releaseOption(text: string | undefined): ReleaseName | undefined {
  const release = releaseNames.find((name) => name === text)
  if (text === undefined || release) return release
  throw new Error(`--release takes one of ${releaseNames.join(', ')}, not ${text}`)
}

/** How many connections more a command line asks for, from 0 to 20000. Throws for anything else. */
export function connectionsOption(text: string): number {
  const count = Number(text)
  if (Number.isInteger(count) && count >= 0 && count <= 20_000) return count
  throw new Error(`--seed-connections takes a whole number up to 20000, not ${text}`)
}
