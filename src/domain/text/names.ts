import { shownText } from './visible-text'

/** Neutron's column for a name holds 255 characters (contract, section 4.2). */
export const maxNameLength = 255

/** An object's name, or the first eight characters of its id where it has none: the stem of names to make. */
export function ownName(object: { id: string; name: string }): string {
  return object.name.trim() || object.id.slice(0, 8)
}

/** What to call an object on screen. */
export const displayName = (object: { id: string; name: string }): string => shownText(ownName(object))

/**
 * Returns a text as part of a name that no shell needs quotes for: lower-case letters and digits of any script, other
 * characters as single hyphens. Empty where the text has neither.
 */
export function slug(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Returns the name of what is created for an object: `branch-ike`, and in the style of a name with blanks `my branch ike`. */
export const partName = (name: string, part: string): string => `${name}${separatorOf(name)}${part}`

/** What stands between the words of a name, so that a name without blanks gets none. */
const separatorOf = (name: string): string => (/\s/.test(name.trim()) ? ' ' : '-')

/** Where something is: `North / RegionOne / demo`; without the cloud where that goes without saying. */
export function siteText(site: {
  cloud?: { name: string }
  region: string
  project: { name: string }
}): string {
  const { cloud, region, project } = site
  return [...(cloud ? [cloud.name] : []), region, project.name].map(shownText).join(' / ')
}

/** An object to start a new one from: the same with a name of its own. */
export function asCopy<T extends { id: string; name: string }>(
  object: T,
  all: readonly { name: string }[],
): T {
  const name = uniqueName(
    `${ownName(object)} copy`,
    all.map((one) => one.name),
  )
  return { ...object, name }
}

/**
 * Returns a name of at most 255 characters that is not taken: the base itself, or with the lowest free number from 2.
 * Neutron allows equal names; people do not tell them apart.
 */
export function uniqueName(base: string, taken: Iterable<string>): string {
  const used = new Set(taken)
  const trimmed = base.trim()
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `${separatorOf(trimmed)}${number}`
    const candidate = `${trimmed.slice(0, maxNameLength - suffix.length).trimEnd()}${suffix}`
    if (!used.has(candidate)) return candidate
  }
}
