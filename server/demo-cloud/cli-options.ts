import { type ReleaseName, releaseNames } from './releases'

/** The release that a command line names; undefined where it names none. Throws with the names there are. */
export function releaseOption(text: string | undefined): ReleaseName | undefined {
  const release = releaseNames.find((name) => name === text)
  if (text === undefined || release) return release
  throw new Error(`--release takes one of ${releaseNames.join(', ')}, not ${text}`)
}
