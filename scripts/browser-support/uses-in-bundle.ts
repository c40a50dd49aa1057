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

/** A text that is written down: minifiers write it between backquotes. */
function textOf(node: AnyNode | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node?.type !== 'TemplateLiteral' || node.expressions.length > 0) return undefined
  return node.quasis[0]?.value.cooked ?? undefined
}

/** The event that a call listens for, as MDN's data calls it, if its name is written down. */
function eventOf(node: AnyNode): Feature | undefined {
  if (node.type !== 'CallExpression' || memberOf(node.callee) !== 'addEventListener') return undefined
  const name = textOf(node.arguments[0])
  if (name === undefined) return undefined
  const object = node.callee.type === 'MemberExpression' ? node.callee.object : undefined
  const owner = object?.type === 'Identifier' ? objects[object.name] : undefined
  return owner === undefined ? undefined : { owner, name: `${name}_event` }
}

/**
 * Returns the browser's globals that a script uses, their members, and the events of the page that it listens for: what
 * can be told without types. A name that the
 * script declares anywhere is its own. Throws a SyntaxError where the promised browsers could not read the script.
 */
function usesInBundle(code: string): Feature[] {
  const script = parse(code, { ecmaVersion, sourceType: 'module' })
  const own = new Set<string>()
  const globals = new Set<string>()
  const members = new Map<string, Feature>()
  const events: Feature[] = []
  full(script, (node, _, kind) => {
    const event = eventOf(node)
    if (event) events.push(event)
    if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) own.add(local.name)
    if (node.type === 'Identifier') (kind === 'VariablePattern' ? own : globals).add(node.name)
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return
    const name = memberOf(node)
    const owner = node.object.name
    if (name !== undefined) members.set(`${owner}.${name}`, { owner, name })
  })
  const isBrowsers = (name: string) => !own.has(name) && isGlobal(name)
  return [
    ...events,
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
