import { z } from 'zod'
import type { Row } from '../../world/world'

/** The tags of a resource. */
export const tagList = z.array(z.string()).default([])

/** Whether a row passes `tags`, `tags-any`, `not-tags` and `not-tags-any`, each a list with commas. */
export function hasTags(row: Row, query: URLSearchParams): boolean {
  const tags = tagsOf(row)
  const wanted = (name: string) => query.get(name)?.split(',')
  const hasAll = (list: string[]) => list.every((tag) => tags.includes(tag))
  const hasAny = (list: string[]) => list.some((tag) => tags.includes(tag))
  const [all, any, notAll, notAny] = ['tags', 'tags-any', 'not-tags', 'not-tags-any'].map(wanted)
  if ((all && !hasAll(all)) || (any && !hasAny(any))) return false
  return !(notAll && hasAll(notAll)) && !(notAny && hasAny(notAny))
}

/** The tags of a row. */
export function tagsOf(row: Row): string[] {
  return tagList.parse(row.tags)
}
