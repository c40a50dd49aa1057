import { parse, type AnyNode } from 'acorn'
import { full } from 'acorn-walk'
import { ecmaVersion } from './browsers'
import { isGlobal, lacking, nameOf, type Feature } from './compat'

/** Globals that are an object of an interface, whose members are looked up there. */
const objects: Readonly<Record<string, string>> = {
  window: 'Window',
  globalThis: 'Window',
  self: 'Window',
  document: 'Document',
  navigator: 'Navigator',
  history: 'History',
  performance: 'Performance',
}

/** The member that is asked for, if its name is written down. */
function memberOf(node: AnyNode): string | undefined {
  if (node.type !== 'MemberExpression') return undefined
  const { computed, property } = node
  if (!computed) return property.type === 'Identifier' ? property.name : undefined
  return property.type === 'Literal' && typeof property.value === 'string' ? property.value : undefined
}

/**
 * Returns the browser's globals that a script uses, and their members: what can be told without types. A name that the
 * script declares anywhere is its own. Throws a SyntaxError where the promised browsers could not read the script.
 */
function usesInBundle(code: string): Feature[] {
  const script = parse(code, { ecmaVersion, sourceType: 'module' })
  const own = new Set<string>()
  const globals = new Set<string>()
  const members = new Map<string, Feature>()
  full(script, (node, _, kind) => {
    if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) own.add(local.name)
    if (node.type === 'Identifier') (kind === 'VariablePattern' ? own : globals).add(node.name)
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return
    const name = memberOf(node)
    const owner = node.object.name
    if (name !== undefined) members.set(`${owner}.${name}`, { owner, name })
  })
  const isBrowsers = (name: string) => !own.has(name) && isGlobal(name)
  return [
    ...[...globals].filter(isBrowsers).map((name) => ({ name })),
    ...[...members.values()]
      .filter(({ owner }) => owner !== undefined && isBrowsers(owner))
      .map(({ owner = '', name }) => ({ owner: objects[owner] ?? owner, name })),
  ]
}

/** Returns what a script uses that a promised browser lacks, with the browsers. */
export function lackingInBundle(code: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  for (const feature of usesInBundle(code)) {
    const browsers = lacking(feature)
    if (browsers.length > 0) found.set(nameOf(feature), browsers)
  }
  return found
}
