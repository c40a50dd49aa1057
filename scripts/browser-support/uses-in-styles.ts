import { parse, walk, type CssNode } from 'css-tree'
import type { Identifier } from '@mdn/browser-compat-data'
import { compatOf, lackingOf, styles } from './compat'

/** Functions and other types of values by name, wherever they stand in MDN's data. */
const types = new Map<string, Identifier>()
function collectTypes(tree: Identifier): void {
  for (const name of Object.keys(tree)) {
    const entry = tree[name]
    if (name === '__compat' || !entry) continue
    if (!types.has(name)) types.set(name, entry)
    collectTypes(entry)
  }
}
collectTypes(styles['types'] ?? {})

/** What stands at a node, as a reader would name it, and what MDN knows of it. */
function partOf(
  node: CssNode,
  property: string | undefined,
): [name: string, entry: Identifier | undefined] | undefined {
  switch (node.type) {
    case 'Declaration':
      return [node.property, styles['properties']?.[node.property]]
    case 'Atrule':
      return [`@${node.name}`, styles['at-rules']?.[node.name]]
    case 'PseudoClassSelector':
    case 'PseudoElementSelector':
      return [`:${node.name}`, styles['selectors']?.[node.name]]
    case 'NestingSelector':
      return ['&', styles['selectors']?.['nesting']]
    case 'Function':
      return [`${node.name}()`, types.get(node.name)]
    case 'Identifier':
      return property === undefined
        ? undefined
        : [`${property}: ${node.name}`, styles['properties']?.[property]?.[node.name]]
    default:
      return undefined
  }
}

/** Returns what a style sheet uses that a promised browser lacks, each once, with the browsers. */
export function lackingInStyles(code: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  walk(parse(code), function visit(node) {
    const [name, entry] = partOf(node, this.declaration?.property) ?? []
    const compat = compatOf(entry)
    const lacks = compat ? lackingOf(compat) : []
    if (name !== undefined && lacks.length > 0) found.set(name, lacks)
  })
  return found
}
