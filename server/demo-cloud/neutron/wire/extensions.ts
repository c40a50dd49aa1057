import known from './extensions.json' with { type: 'json' }

/** What each extension tells of itself (transcript extensions.200, and recordings of three later releases), by alias. */
const byAlias = new Map(known.map((extension) => [extension.alias, extension]))

/** An extension as `GET /v2.0/extensions` answers it; an alias without a record stands for itself. */
export function extensionOf(alias: string) {
  const { name, description, updated } = byAlias.get(alias) ?? {
    name: alias,
    description: '',
    updated: '2020-01-01T00:00:00-00:00',
  }
  return { name, alias, description, updated, links: [] }
}
