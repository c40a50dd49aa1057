import { API, type Project, type Symbol as TypeSymbol } from 'typescript/unstable/sync'
import type { Node } from 'typescript/unstable/ast'
import {
  isBindingElement,
  isElementAccessExpression,
  isIdentifier,
  isInterfaceDeclaration,
  isModuleDeclaration,
  isNoSubstitutionTemplateLiteral,
  isObjectBindingPattern,
  isStringLiteral,
  isVariableDeclaration,
} from 'typescript/unstable/ast/is'
import type { Feature } from './compat'

/** Where a program uses a browser API or a part of the language. */
export interface Use extends Feature {
  file: string
  line: number
}

const isLibrary = ({ path }: { path: string }) => /\/lib\.[\w.]+\.d\.ts$/.test(path)

/** Returns whether a text is the name of a member: `window['name']`. */
const isMemberText = (node: Node): boolean =>
  (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node)) &&
  isElementAccessExpression(node.parent) &&
  node.parent.argumentExpression === node

/** Returns the names in a file, and the texts that stand for names of members. */
function namesIn(node: Node): Node[] {
  const found: Node[] = []
  const visit = (at: Node) => {
    if (isIdentifier(at) || isMemberText(at)) found.push(at)
    at.forEachChild(visit)
  }
  visit(node)
  return found
}

/** Returns the pattern that takes the member of this name out of an object: `const { name } = window`. */
function patternOf(name: Node): Node | undefined {
  const { parent } = name
  const isShort = isBindingElement(parent) && parent.name === name && parent.propertyName === undefined
  return isShort && isObjectBindingPattern(parent.parent) ? parent.parent : undefined
}

/** The interface that a declaration is a member of; of `declare var X: { member }` it is X. */
function ownerOf(declaration: Node): string | undefined {
  for (let at: Node | undefined = declaration.parent; at; at = at.parent) {
    if (isInterfaceDeclaration(at) || isModuleDeclaration(at)) return at.name.text
    if (isVariableDeclaration(at) && isIdentifier(at.name)) return at.name.text
  }
  return undefined
}

/**
 * Returns every use of what TypeScript's own libraries declare, in the files of a project that are wanted. What the `lib`
 * of tsconfig.json leaves out, as the methods of iterators, does not compile in the first place.
 */
export function usesInSource(config: string, isWanted: (file: string) => boolean): Use[] {
  const api = new API()
  try {
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config)
    if (!project) throw new Error(`${config} is no project`)
    const features = new Map<number, Feature | undefined>()
    return project.program
      .getSourceFileNames()
      .filter(isWanted)
      .flatMap((file) => usesInFile(project, file, features))
  } finally {
    api.close()
  }
}

/** `features` remembers what symbols are, across files. */
function usesInFile(
  { program, checker }: Project,
  file: string,
  features: Map<number, Feature | undefined>,
): Use[] {
  const source = program.getSourceFile(file)
  if (!source) return []
  const names = namesIn(source)
  const symbols = checker.getSymbolAtLocation(names)
  const patterns = [...new Set(names.flatMap((name) => patternOf(name) ?? []))]
  const types = checker.getTypeAtLocation(patterns)
  /** Returns the member, and not the variable, where a pattern takes it out of an object. */
  const symbolAt = (name: Node, index: number): TypeSymbol | undefined => {
    const pattern = patternOf(name)
    const type = pattern && types[patterns.indexOf(pattern)]
    return type && isIdentifier(name) ? checker.getPropertyOfType(type, name.text) : symbols[index]
  }
  return names.flatMap((name, index) => {
    const symbol = symbolAt(name, index)
    if (!symbol) return []
    if (!features.has(symbol.id)) features.set(symbol.id, featureOf(symbol))
    const feature = features.get(symbol.id)
    if (!feature) return []
    const { line } = source.getLineAndCharacterOfPosition(name.getStart(source))
    return [{ ...feature, file, line: line + 1 }]
  })
}

function featureOf(symbol: TypeSymbol): Feature | undefined {
  const declaration = symbol.declarations.find(isLibrary)?.resolve()
  return declaration && { owner: ownerOf(declaration), name: symbol.name }
}
