import { z } from 'zod'

const neutronRefusal = z.object({ NeutronError: z.object({ type: z.string(), message: z.string() }) })
const keystoneRefusal = z.object({ error: z.object({ title: z.string(), message: z.string() }) })

/**
 * Type and message of an error answer, or an empty text where it is none. The schema that Keystone prints after the
 * first paragraph is left out, and ids in a message, which come in the order of the server's hash table, are sorted.
 */
export function refusalOf(body: unknown): string {
  const neutron = neutronRefusal.safeParse(body)
  if (neutron.success)
    return `${neutron.data.NeutronError.type}: ${withSortedIds(neutron.data.NeutronError.message)}`
  const keystone = keystoneRefusal.safeParse(body)
  if (!keystone.success) return ''
  const { title, message } = keystone.data.error
  return `${title}: ${message.split('\n\n')[0]}`
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

function withSortedIds(message: string): string {
  const ids = (message.match(uuid) ?? []).toSorted()
  return message.replaceAll(uuid, () => ids.shift() ?? '')
}

/**
 * Paths of attributes that the recorded answer has and the given one lacks. Each item of a recorded list is held
 * against the item that is most like it; an empty list has no items to look at.
 */
export function keysMissing(recorded: unknown, answered: unknown, path = ''): string[] {
  if (Array.isArray(recorded) && Array.isArray(answered)) {
    return recorded.flatMap((item: unknown) => {
      const likeness = answered.map((other: unknown) => keysMissing(item, other, `${path}[]`))
      return likeness.toSorted((a, b) => a.length - b.length)[0] ?? []
    })
  }
  if (!isRecord(recorded)) return []
  if (!isRecord(answered)) return [path]
  return Object.entries(recorded).flatMap(([key, value]) =>
    key in answered ? keysMissing(value, answered[key], `${path}/${key}`) : [`${path}/${key}`],
  )
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
