import { parse, type AnyNode } from 'acorn'
import { full } from 'acorn-walk'
import { ecmaVersion } from './browsers'
import { isGlobal, isWindowFunction, lacking, nameOf, type Feature } from './compat'

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
  return keyOf(node.computed, node.property)
}

/** Returns the name of a key, if it is written down. */
function keyOf(computed: boolean, key: AnyNode): string | undefined {
  return !computed && key.type === 'Identifier' ? key.name : textOf(key)
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

/** Names a member of a global. `root` is the name that the path to it begins with. */
interface Member {
  root: string
  owner: string
  name: string
}

/** Returns the global that an expression stands for: `URL` for `globalThis.window.URL`. */
function globalOf(node: AnyNode): { root: string; owner: string } | undefined {
  if (node.type === 'ParenthesizedExpression' || node.type === 'ChainExpression')
    return globalOf(node.expression)
  if (node.type === 'Identifier') return { root: node.name, owner: node.name }
  if (node.type !== 'MemberExpression') return undefined
  const object = globalOf(node.object)
  const name = memberOf(node)
  if (!object || name === undefined || objects[object.owner] !== 'Window') return undefined
  return { root: object.root, owner: name }
}

/** Returns the keys that a pattern takes out of an object, if they are written down. */
function keysOf(pattern: AnyNode): string[] {
  if (pattern.type !== 'ObjectPattern') return []
  return pattern.properties.flatMap((one) =>
    one.type === 'Property' ? (keyOf(one.computed, one.key) ?? []) : [],
  )
}

/** Returns the object that a node takes members from, with their names. */
function accessOf(node: AnyNode): { object: AnyNode; names: string[] } | undefined {
  switch (node.type) {
    case 'MemberExpression':
      return { object: node.object, names: [memberOf(node)].filter((name) => name !== undefined) }
    case 'VariableDeclarator':
      return node.init ? { object: node.init, names: keysOf(node.id) } : undefined
    case 'AssignmentExpression':
      return { object: node.right, names: keysOf(node.left) }
    default:
      return undefined
  }
}

/**
 * Returns the browser's globals, their members and the page's events that a script uses.
 * That is what can be told without types. A name that the script declares anywhere is its own. A function of the window
 * counts as the member of any object, for a variable may hold the window. Methods of other objects, as of an
 * `AbortSignal` that a library holds, are not found. Throws a SyntaxError where the promised browsers could not read the
 * script.
 */
function usesInBundle(code: string): Feature[] {
  const script = parse(code, { ecmaVersion, sourceType: 'module' })
  const own = new Set<string>()
  const globals = new Set<string>()
  const functions = new Set<string>()
  const members = new Map<string, Member>()
  const events: Feature[] = []
  full(script, (node, _, kind) => {
    const event = eventOf(node)
    if (event) events.push(event)
    if (node.type === 'ImportDeclaration') for (const { local } of node.specifiers) own.add(local.name)
    if (node.type === 'Identifier') (kind === 'VariablePattern' ? own : globals).add(node.name)
    const access = accessOf(node)
    for (const name of [...(access?.names ?? []), ...keysOf(node)])
      if (isWindowFunction(name)) functions.add(name)
    const object = access && globalOf(access.object)
    if (!object) return
    for (const name of access.names)
      members.set(`${object.root} ${object.owner}.${name}`, { ...object, name })
  })
  const isBrowsers = (name: string) => !own.has(name) && isGlobal(name)
  return [
    ...events,
    ...[...globals].filter(isBrowsers).map((name) => ({ name })),
    ...[...functions].map((name) => ({ name })),
    ...[...members.values()]
      .filter(({ root, owner }) => isBrowsers(root) && isGlobal(owner))
      .map(({ owner, name }) => ({ owner: objects[owner] ?? owner, name })),
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
