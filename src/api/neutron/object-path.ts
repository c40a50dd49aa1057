import { objectGone } from '../http/errors'

/**
 * The path of one object of a collection. An id, which may come out of a link, is one segment whatever stands in it:
 * it leads to no other collection and adds no query. Throws ApiError 404 for what can be no segment.
 */
export function objectPath(collection: string, id: string): string {
  if (/^\.{0,2}$|\p{Cs}/u.test(id)) {
    throw objectGone()
  }
  return `${collection}/${encodeURIComponent(id)}`
}
